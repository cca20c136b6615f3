"""Which nouns beside a party's name stand for the party: its organs and those who speak in office.

Compared in folded spelling. A noun in none of these lists (people, bank, company, federation, region,
opposition) makes the phrase somebody else.
"""

from __future__ import annotations

from pledgebook.parties.words import keys

ORGANS = keys(
    "government governments administration delegation delegations side cabinet state republic kingdom "
    "junta rulers officers generals inspectors presidency palace army police military forces troops armed navy "
    "parliament congress senate authorities "
    "authority embassy consulate mission leadership officials office command assembly representatives commons "
    "lords treasury delegates negotiators diplomats diplomacy gouvernement partie cote etat republique "
    "royaume presidence armee militaire autorites ambassade parlement executif diplomatie assemblee nationale "
    "senat negociateurs secretariat حكومه حكومات اداره وفد جانب طرف جمهوريه مملكه دوله رئاسه رياسه جيش قوات "
    "سلطات سلطه سفاره قنصليه برلمان خارجيه دفاع داخليه قياده ديوان بعثه مسؤولون مسؤولين دبلوماسيه ملكيه امانه "
    "مكتب نواب كنيست شرطه"
)
"""Bodies that act for the party. Council, assembly and house count with the words that go with them."""

MINISTRIES = keys(
    "ministry ministries department minister ministers secretary ministere ministre ministres وزاره وزير وزيره وزراء"
)
"""Followed by whatever field they look after."""

OFFICES = keys(
    "president presidents premier chancellor king queen emir amir sultan monarch leader prime vice deputy "
    "spokesman spokeswoman spokesperson ambassador envoy representative consul general secretary minister "
    "commander crown prince speaker official diplomat commissioner coordinator negotiator attorney solicitor tsar czar "
    "comptroller treasurer undersecretary chief-of-staff plenipotentiary mediator taoiseach chancelier roi reine "
    "porte parole "
    "ambassadeur ambassadrice presidente dirigeant premiere chef envoye ministre secretaire negociateur haut "
    "commandant رييس رييسه ملك ملكه امير سلطان مستشار زعيم ولي عهد متحدث متحدثه ناطق ناطقه سفير سفيره مبعوث "
    "ممثل مندوب قايد نايب مسوول امين عام وزير وزيره مفوض"
)
"""Persons in office; a person's name may follow."""

OFFICES_OF_ORGANISATIONS = keys(
    "director head chief chairman chairwoman commander manager founder directeur directrice chef رئيس مدير "
    "مؤسس زعيم قائد"
)
"""In office for an organisation; of a state they are film directors and heads of firms."""

LINKS = keys(
    "ruling military top the of for and s to le la les l de du des d et au aux a federal interim transitional "
    "foreign national "
    "new armed permanent special acting current high senior official joint outgoing affairs council house "
    "arab prime vice deputy first lower upper public royal elected central federale interimaire transition "
    "nouveau nouvelle supreme احتلال actuel actuelle etrangeres affaires permanente speciale armees premier "
    "باسم لدي عن اول عام الي مجلس مسلحه اتحادي اتحاديه فيدراليه فدراليه موقته انتقاليه انتقالي جديد جديده "
    "حالي حاليه دايم خاص رسمي رسميه امن نواب وزراء شوري امه هييه بحريه جويه بريه دولي سامي عربي عربيه مركزي "
    "مركزيه خارجيه دفاع داخليه head chief staff chef قايد اركان"
)
"""Words that may stand in the phrase and change nothing; never enough by themselves."""

ELSEWHERE = keys("in to at with on from near en au aux a chez aupres dans لدي في الي ب من")
"""Prepositions behind which a second state is a place or an addressee: the US ambassador to Iraq."""

OTHERS = keys(
    "former ex late candidate opposition rebel party parties company companies corporation corp inc ltd bank "
    "banks federation association union league club university college school institute church chamber "
    "airlines airways people peoples citizens nation regional region kurdistan provincial province "
    "governorate local city municipal mayor court football team's press newspaper agency foundation society "
    "movement militia tribe community workers journalists analyst analysts expert experts media investors "
    "businessmen led backed born ancien ancienne candidat parti societe compagnie entreprise banque syndicat "
    "ligue universite eglise chambre peuple regionale ville maire tribunal presse agence سابق سابقه اسبق راحل "
    "مرشح معارضه حزب احزاب شركه شركات بنك مصرف اتحاد جمعيه نقابه نادي رابطه جامعه كليه معهد كنيسه غرفه شعب "
    "شعبي مواطنين مواطنون اقليم كردستان محافظه محافظ مدينه بلديه محكمه كره صحيفه وكاله موسسه قبيله عشيره "
    "ميليشيا مليشيا فصايل صحفيين محلل محللين خبير خطوط حركه تيار"
)
"""Heads that are nobody's organ, whatever state is named beside them."""
