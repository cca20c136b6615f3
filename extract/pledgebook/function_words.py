"""Small words, endings and letters by which a language is known. Data only; `language.py` weighs them.

A word that several languages share counts little for each, so a list need not avoid its neighbours'
words. Order is that of preference where two languages fit equally well.
"""

from __future__ import annotations

LATIN_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is that for it was on are as with his they at be this from have or had by but not "
        "what were we when their can said there an your which she do how if will would up about out many then "
        "them these so some her him has its who been than our after before must should also into other no "
        "more all any each within under during until while such only where both may against between because "
        "over",
        "fr": "le la les de des du un une et à est en que qui dans pour pas sur au aux avec ce cette ces il elle "
        "ils elles nous vous je on se sa son ses leur leurs par plus ne mais ou où été être sont a ont avait "
        "fait comme si tout l d qu n s c j y lors après avant selon ainsi entre deux sans afin dont notre nos",
        "es": "el la los las de del un una unos unas y es en que por para con no se su sus lo al como más pero o "
        "este esta estos ha han fue son ser está sobre entre cuando muy sin también hasta desde todo todos "
        "nos ya porque le les si según tras antes hay quien",
        "pt": "o a os as de do da dos das um uma e é em no na nos nas que por para com não se seu sua seus suas ao "
        "aos à como mais mas ou este esta foi são ser está sobre entre quando muito sem também até desde pelo "
        "pela já há ele ela eles isso segundo após antes num numa",
        "it": "il lo la i gli le di del della dei degli delle un uno una e è in che per con non si su al alla ai "
        "nel nella come più ma o questo questa ha hanno sono essere stato anche da dal dalla fra tra quando "
        "molto senza fino suo sua loro l d dell all nell sul sulla secondo dopo prima perché",
        "de": "der die das den dem des ein eine einen einem einer und ist in zu mit auf für von nicht sich auch es "
        "an als aus bei nach wie im am zum zur wird werden wurde hat haben sind war aber oder wir ich sie er "
        "ihr dass daß noch vor über um unter bis durch kein mehr nur so wenn sei",
        "nl": "de het een en van in is dat op te met voor niet zijn aan er om ook als bij uit naar door maar over "
        "dan die dit deze wordt worden werd heeft hebben was nog wij we zij ze hij ik hun haar kan zal moet "
        "tot geen meer of wel tegen onder tussen",
        "tr": "ve bir bu da de için ile olarak olan olduğu gibi daha çok ne ki değil en kadar sonra önce her ama "
        "veya biz ben onlar onun bunu şu o ise mi mı var yok göre tarafından eden etti ettiği edecek olacak "
        "dedi üzere",
        "pl": "i w na z do że się nie to jest o jak po za od przez dla ale jego jej ich ma są był była było być czy "
        "tak już tylko oraz który która które przy co my oni także może będzie przed pod ze we lub",
        "ro": "și în de la cu pe nu a al ale ai o un una este sunt că care din pentru mai dar sau după până prin "
        "fost va vor au lui ei lor să se ca între fără acest această acestea când noi cel cea",
        "sv": "och i att det som en ett på är av för med till den de har inte om var han hon sig vi men från kan "
        "ska skall kommer eller när efter innan under vid mot alla denna detta dessa sin sitt sina blir också",
        "da": "og i at det som en et på er af for med til den de har ikke om var han hun sig vi men fra kan skal "
        "vil eller når efter før under ved mod alle denne dette disse sin sit sine bliver også",
        "id": "yang dan di ke dari untuk pada dengan ini itu dalam adalah tidak akan oleh sebagai juga telah atau "
        "karena kami kita mereka dia ia bahwa sudah bisa dapat harus antara lebih para tersebut setelah "
        "sebelum serta",
        "cs": "a v na se že je to s z do o i k ve za po od pro ale jeho její jejich jsou byl byla bylo být nebo "
        "jako už jen který která které při co my oni také může bude před pod aby podle mezi však",
        "hu": "a az és hogy nem is egy ez azt de ha meg csak már volt lesz van vagy mint el ki fel még után előtt "
        "között szerint által ezt amely aki minden kell",
    }.items()
}

LATIN_LETTERS: dict[str, frozenset[str]] = {
    "fr": frozenset("àâçèêëîïœùû"),
    "es": frozenset("ñ¿¡áíóú"),
    "pt": frozenset("ãõçáâêíóú"),
    "it": frozenset("àèìòù"),
    "de": frozenset("ßäöü"),
    "tr": frozenset("ğışöüç"),
    "pl": frozenset("łąęśżźćń"),
    "ro": frozenset("ățșşţâî"),
    "sv": frozenset("åäö"),
    "da": frozenset("øåæ"),
    "cs": frozenset("řěůčšžý"),
    "hu": frozenset("őűáéíóöúü"),
}
"""Letters beyond a-z that the language uses and most others do not."""

LATIN_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("ing", "ed", "ly", "ness", "ship", "ity", "ies"),
    "fr": ("ement", "ée", "ées", "és", "eux", "aux", "ais", "ait", "ique", "eur"),
    "es": ("ción", "ciones", "mente", "dad", "ado", "ados", "ará", "aron"),
    "pt": ("ção", "ções", "mente", "dade", "ado", "ados", "ará", "aram"),
    "it": ("zione", "zioni", "mente", "tà", "ato", "ati", "erà", "anno"),
    "de": ("ung", "ungen", "keit", "heit", "lich", "schaft", "ische", "ierung"),
    "nl": ("ing", "heid", "lijk", "lijke", "eren", "ische"),
    "tr": ("lar", "ler", "ları", "leri", "acak", "ecek", "ının", "inin", "dı", "di"),
    "pl": ("ego", "ości", "ość", "ych", "ania", "enia"),
    "ro": ("ului", "ilor", "elor", "ului", "ția", "ește"),
    "sv": ("ningen", "arna", "erna", "ande", "het"),
    "da": ("ningen", "erne", "ende", "hed"),
    "id": ("kan", "nya", "annya"),
    "cs": ("ého", "ých", "ání", "ení", "ost"),
    "hu": ("ság", "ség", "nak", "nek", "ban", "ben"),
}

ARABIC_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "ar": "في من على إلى الى أن ان إن التي الذي الذين عن مع هذا هذه ذلك تلك كان كانت لم لا ما لن قد كما بين بعد "
        "قبل حول خلال أو ثم كل أي هو هي هم نحن أنه إنه أنها وقال قال قالت وأكد أكد أكدت حتى عند منذ لدى ضد "
        "حيث لكن بل دون غير ضمن أمام سوف ليس وفي ومن وأن بأن وعلى فيه فيها عليه عليها",
        "fa": "و در به از که این را با است برای آن شد شود بود می کرد کرده کند کنند خود یک تا بر هم نیز باید های ها "
        "ما او آنها ایران گفت اند هر یا اما اگر دارد دارند خواهد خواهند بین پس همه نمی شده",
        "ur": "کے کی کا میں نے ہے سے کو پر اور یہ نہیں کہ ہیں کیا گا گی گے وہ ایک اس ان تھا تھی تھے بھی ہو کر لیے "
        "ہم جو تو کہا گیا گئی ہوئے بعد تک ساتھ پہلے ہی",
        "ckb": "لە بۆ بە ئەم ئەو کە و لەگەڵ ئەوە یان هەموو دەکات دەکرێت کرد نییە دەبێت بوو لەسەر پێش دوای هەر ئێمە "
        "خۆی وتی بەڵام ناو نێوان ئەوەی",
        "ps": "د په او چې کې سره دی ده ته له يې یې دا هغه نه خو به کړ کړي شوی شي وکړي څخه پر لپاره وي دي موږ هم ويل",
    }.items()
}

ARABIC_LETTERS: dict[str, frozenset[str]] = {
    "ar": frozenset("ةىيكأإؤ"),
    "fa": frozenset("پچژگیک"),
    "ur": frozenset("ٹڈڑںےہھ"),
    "ckb": frozenset("ەڕڵۆێڤ"),
    "ps": frozenset("ټډړښږڼېۍځڅ"),
}
"""Letters of one language, or of few; Persian ones stand in some Arabic typing too and count half."""

CYRILLIC_SIGNS: dict[str, str] = {
    "ru": "[ыэё]",
    "uk": "[іїєґ]",
    "sr": "[јљњћђџ]",
    "bg": "ъ(?![еёюя])",
}
"""Patterns that only one of the four languages has; Russian writes ъ before four vowels only."""

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("arabic", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"),
    ("latin", "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff"),
    ("cyrillic", "\u0400-\u052f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("he", "\u0590-\u05ff"),
    ("kana", "\u3041-\u30ff"),
    ("han", "\u3400-\u9fff\U00020000-\U0002ffff"),
    ("ko", "\u1100-\u11ff\uac00-\ud7af"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("am", "\u1200-\u137f"),
    ("hy", "\u0530-\u058f"),
    ("km", "\u1780-\u17ff"),
)
"""Script, or the one language taken to stand for it, and its letters as a character class."""
