"""English words for the rules (guideline sections 2, 3, 5, 6)."""

from __future__ import annotations

from pledgebook.rules.lexicon.role import Lexicon, Role, words

_BY_ROLE: dict[Role, str] = {
    # Section 3: who says it. "added" and the like continue the source before.
    "report": """said says saying say stated states announced announces announcing affirmed affirms affirming
        reaffirmed reaffirms reaffirming declared declares told tells added adds adding confirmed confirms
        explained stressed stresses stressing emphasised emphasized emphasises emphasizes underlined underlines
        underscored reiterated reiterates insisted insists claimed claims warned warns revealed reveals wrote
        tweeted noting argued argues acknowledged admitted disclosed reported reports assured indicated indicates
        pointed maintained noted testified signalled signaled hinted suggested alleged
        asserted asserts repeated concluded predicted predicts
        forecast estimated estimates read reads replied replies answered answers responded responds countered retorted
        snapped remarked remarks observed conceded cautioned clarified specified proclaimed stipulated
        stipulates boasted
        joked shouted murmured recounted posted tweets vouched quipped promising""",
    "deny": "denied denies denying rejected rejects dismissed disputed refuted",
    # Section 2: talk, welcome, directive, hope.
    "talk": """discussed discusses discussing reviewed reviewing consulted explored exploring exchanged debated
        considered examined deliberated tackled broached conferred negotiated""",
    "welcome": """welcomed welcomes welcoming praised praises praising commended commends commending hailed hails
        hailing thanked thanks thanking congratulated recognised recognized recognises recognizes appreciated
        appreciates applauded lauded expressed expresses expressing voiced recalled recalls recalling regretted""",
    "directive": """urged urges urging called calls calling demanded demands demanding invited invites inviting asked
        asks asking appealed appeals appealing pressed pressured encouraged encourages encouraging advised
        recommended recommends requested requests requesting instructed begged implored exhorted must should ought
        advising pushed lobbied""",
    "hope": "hoped hopes hoping wished wishes wants want wanted hope fear fears feared fearing worry worries "
    "worried doubts doubted "
    "suspects suspected dreads dreaded",
    "belief": """assumed assumes assume presumed presumes supposes supposed believes believed believe expects
        expect reckons anticipates considers regards thinks thought
        criticised criticized criticises criticizes
        condemned condemns condemning deplored blamed blames blaming accused accuses accusing attributed
        opposes opposed deems called""",
    # Section 3: meetings, visits, signings, deliveries, votes, casualties, numbers.
    "act": """met meets visited visits arrived signed signs delivered killed wounded injured died voted approved
        opened launched received attacked struck held hosted attended inaugurated appointed elected resigned
        arrested released rose fell grew increased decreased dropped climbed reached exceeded totalled won lost
        sent paid spent allocated built completed closed began started ended stopped withdrew deployed seized
        captured returned left joined accepted adopted passed ratified published issued imposed lifted suspended
        resumed transferred evacuated displaced exported imported produced sold bought acquired invested hired
        employed trained fired fled crossed entered landed provided supplied distributed handed took gave made
        became established founded created formed cut raised lowered doubled halved shrank expanded collapsed
        destroyed damaged hit flooded burned rescued treated vaccinated tested led headed chaired toured travelled
        traveled flew broke violated failed missed fulfilled kept carried conducted recorded registered reopened
        shut dismissed replaced named nominated summoned expelled recalled recovered found cost covered included
        inspected cancelled canceled postponed extended renewed concluded finalised finalized exchanged
        summoned detained charged sentenced convicted acquitted""",
}

_PRECEDENCE: tuple[Role, ...] = ("act", "belief", "hope", "directive", "welcome", "talk", "deny", "report")
"""A word listed twice has its last role."""
_ROLES: dict[str, Role] = {word: role for role in _PRECEDENCE for word in _BY_ROLE[role].split()}

OUTCOMES = words("reach have bring become")
"""After "will": a commitment only in the mouth of whom it binds."""

UNACCUSATIVE = words(
    "open reopen close start begin resume end stop stay continue run return rise fall increase switch move go expire "
    "commence cease lapse apply follow recommence reconvene finish proceed"
)
"""Verbs of things that somebody else sets going: "the bridge will reopen"."""

ENGLISH = Lexicon(
    roles=_ROLES,
    agents=words(
        """government governments administration ministry ministries minister ministers president premier secretary
        chancellor king queen emir spokesman spokeswoman spokesperson ambassador envoy official officials authorities
        authority council cabinet parliament congress senate assembly committee commission company companies firm
        corporation bank agency organisation organization union alliance coalition federation party parties side
        sides country countries nation nations state states delegation delegations army forces military police
        leaders leader ministers governor mayor governorate municipality city region team group board bureau
        directorate department office chief executive director chairman chairwoman ceo chair manager operator airline
        airlines university foundation fund court court movement association federation club league employer
        employers contractor contractors candidate candidates members member partners partner supplier producers
        manufacturer we i he she they it both signatories participants lender donors donor utility regulator
        legislature lawmakers opposition rebels fighters kingdom republic emirate presidency commissioner
        developer investors consortium college hospital trust owner owners maker insurer provider
        capital capitals governors heads general command navy crown prince mission troops fighters soldiers
        commanders mediators peacekeepers club clubs farmers drivers miners dockers prosecutors prosecutor judges firms
        banks agencies councils chiefs elders clerics junta senators deputies mayors insurers insurer exporters growers
        retailer retailers supermarket chain carrier carriers subsidiary startup publisher broadcaster academy library
        museum embassy secretariat treasury ombudsman watchdog church brewer grower shareholder shareholders staff
        crew crews inspectors bloc caucus faction insurgents
        platform giant network orchestra choir theatre theater opera troupe guild cooperative co-operative
        chapter cathedral diocese parish bishop
        pope imam sultan zoo laboratory lab brewery bakery refinery shipyard trustees landlord landlords owner
        printers bakers truckers fishermen fishers pharmacists referees headteacher dean rector curator conductor matron
        warden sheriff marshal admiral chairperson founder negotiators chamber society studio promoter organisers
        organizers newsroom regiment congregation monastery consulate registry
        militia executives directors unions rebel workers teachers nurses doctors pilots institute charity
        carmaker automaker planemaker chipmaker drugmaker shipbuilder housebuilder miner refiner brewer distiller grocer
        reinsurer telco conglomerate multinational dairy railway railways landlord builder builders distributor
        wholesaler hotelier foundry shipowner shipper hauler consultancy brokerage confederation inspectorate
        regulators watchdogs treasurer comptroller coordinator negotiator adviser mediator prime-minister
        arm division yard subsidiaries offshoot constructor bookseller discounter railroad telecom exchange registrar
        synod inspectorate tribunal caterer restaurateur courier freight brewery distillery
        headmaster headmistress principal vicar archbishop rabbi captain skipper"""
    ),
    inert=words(
        """someone somebody anyone anybody customers consumers voters passengers readers fans everybody stocks
        temperatures
        agreement deal treaty accord summit conference meeting meetings talks visit plan plans project projects
        programme program act law bill statement declaration document decision move step measures measure
        initiative talks dialogue cooperation election elections vote war conflict attack price prices economy
        inflation growth rate rates tax taxes tariffs duties duty exports imports situation event exhibition
        festival match game season road bridge port airport railway line factory plant dam school fund
        funding aid loan grant package budget pact strategy roadmap framework memorandum resolution ceremony
        session round process phase work construction production market markets river weather temperatures rain
        pandemic crisis system technology vaccine service services cost costs impact results result effects
        announcement proposal talks peace trade money support assistance investment center centre facility this
        that there which what everyone nobody everything nothing people citizens residents children students
        households consumers prices sanctions ceasefire truce negotiations debt deficit deficits gdp output
        hero heroine character characters protagonist narrator villain novel film movie
        unemployment demand revenue revenues sales currency rupee dollar euro pound naira rouble peso shares turnout
        snow wind storms storm temperature drought floods flights arrivals profits earnings losses"""
    ),
    outsiders=words(
        """analyst analysts expert experts economist economists observer observers critic critics
        witness witnesses resident residents forecaster forecasters researcher researchers report reports media
        neighbour neighbor neighbours neighbors engineer engineers biologist geologist geologists meteorologist
        meteorologists scientist scientists sociologist sociologists columnist consultant consultants broker
        brokers trader
        banker forecaster academic academics epidemiologist fan pundit pundits bookmaker bookmakers bystander onlooker
        weather meteorological meteorology met forecasters
        newspaper study poll survey investors traders commentators historian professor"""
    ),
    deeds=words(
        """build open close send deploy withdraw sign form establish create publish release deliver provide supply
        pay donate hire recruit train launch hold host appoint repeal abolish cut halve double raise lower ban
        lift impose restore reopen repair rebuild plant buy purchase sell transfer submit ratify join leave end
        stop suspend resume extend exempt evacuate return hand vaccinate install construct allocate contribute
        protect disarm dismantle destroy inspect connect add move visit set draft introduce refund compensate
        replace vote resign shut export import invest expand give finance fund distribute reduce
        issue announce present table pass adopt implement complete finish begin start"""
    ),
    processes=words(
        """discuss consult cooperate co-operate collaborate coordinate co-ordinate meet talk negotiate continue work
        engage dialogue review consider examine study explore exchange pursue cooperation coordination dialogue
        consultations consultation talks partnership"""
    ),
    outcomes=words(
        """ensure improve strengthen enhance increase reduce achieve promote maintain preserve secure support
        guarantee make develop deepen boost defend safeguard uphold respect combat fight tackle address prevent
        eliminate eradicate stability peace security"""
    ),
    results=OUTCOMES,
)

_VERBS = """abandon abide abolish accelerate accept achieve act adapt add address adhere adjust adopt advance aid align
    allocate allow amend announce apply appoint arrange assist attend avoid back ban begin block boost bring build
    buy call cancel carry cease challenge change close collaborate combat commence compensate complete comply
    conclude conduct connect consider construct consult contain continue contribute convene convert cooperate
    coordinate counter cover create curb cut deal debate decide deepen defend deliver demolish deny deploy destroy
    develop disarm disclose discuss dismantle distribute diversify donate double draft draw drop ease eliminate
    employ enable encourage end enforce engage enhance enlarge ensure enter equip eradicate erect establish evacuate
    examine exchange execute exempt expand expel expedite explore export expose extend extradite facilitate fight
    finalise finalize finance find finish follow forgive form foster free freeze fulfil fulfill fund generate get
    give grant grow guarantee halt halve hand help hire hold honour honor host identify implement import impose
    improve include increase inform inspect install integrate intensify introduce invest investigate invite issue
    join keep launch lead leave lend let lift limit link lower maintain make manage manufacture meet mitigate
    modernise modernize monitor move nationalise negotiate notify obtain offer open operate oppose organise organize
    overhaul oversee participate pass pay permit phase plant postpone prepare present preserve press prevent
    prioritise privatise procure produce prohibit promote prosecute protect provide publish punish purchase pursue
    put raise ratify reach rebuild receive recognise recognize reconsider recruit redouble reduce reform refrain
    refund refurbish regulate reimburse reject release relocate remain remove renew renounce renovate reopen repair
    repatriate repay repeal replace report rescue resettle resolve respect respond restart restore restrict
    resume retain retire retrain return review revise reward ring roll run safeguard scrap secure seek sell send
    serve set settle share shut sign simplify slash solve speed spend stabilise stand start stay step stop
    streamline strengthen strike study submit subsidise supply support surrender suspend sustain tackle take target
    tighten track train transfer transform treat triple try turn update upgrade uphold use vaccinate veto visit vote
    waive welcome withdraw work write fill appeal arrest charge declare defer detain electrify evict fix fly guard hike
    house jail levy license list map merge mine name nominate patrol pave police pool post print prosecute purge quit
    raze     recall reclaim recycle redeem redeploy relaunch renegotiate reschedule reserve ship shelve spare
    staff station
    stock store supervise teach test tour trade transport trim unblock unfreeze unveil vet widen withhold refer ask tell
    dispatch     relax renovate reinstate resign rotate scale screen seal service settle shoulder sponsor
    subject sue switch test top
    undertake unify vacate verify yield award borrow cap champion clean clear commission commit consolidate dedicate
    demarcate demobilise digitise dredge earmark endorse exploit fence flood harmonise harvest irrigate liaise
    liberalise     localise lodge mandate mediate mobilise offset outlaw overcome pacify pardon penalise
    privatize promulgate
    quarantine     re-examine rationalise rectify redress rehabilitate reimpose repudiate revert revive revoke
    safeguard sanction scrap
    shorten standardise streamline summon tax televise tolerate upgrade utilise wind
    absorb accommodate administer advise allot alter analyse anchor assemble assess assign attach authorise
    automate bail
    bury bypass calibrate carry certify chase circulate classify collect communicate compile concede concentrate confer
    confine confirm confiscate contest convey cull cultivate decentralise decommission deduct delegate delete depart
    deposit designate despatch detect devote dig disband discard discharge discontinue dismiss dispense disperse dispose
    dissolve divert divide drain drill drive dump educate elect embark empower enact enrich enrol entrust
    escort evaluate
    exclude exert explain expropriate extinguish ferry flow focus forbid forge gather govern handle impound imprison
    incorporate indemnify inject insert insulate insure intercept interview intervene isolate knock lay lease legalise
    legislate liberate liquidate litigate load look loosen mend neutralise nullify nurture obey occupy offload oust
    outsource overrule overturn pack paint partner perform persuade plough plug pour prescribe preside prolong propose
    pump push qualify quash rally readmit realign reappoint reassess reassign rebrand recapitalise reconcile reconnect
    reconstruct redefine redesign redirect redistribute refill refine reforest register rehouse reinforce reissue rejoin
    rely remedy remind remit rename replenish repopulate represent reroute resell resist restock restructure resubmit
    retaliate rethink retreat retrieve reunite reuse reveal reverse revisit sack save scrutinise search seize select
    shelter shield shift shoot skip slaughter sow specify spray squeeze steer suppress swap sweep tailor tear terminate
    toughen tow trace transmit transplant travel unite unload unlock unpick validate volunteer walk warn wash watch
    weaken weigh wire wrap
    accompany acquire adjourn amplify apologise apologize approve ascertain assume attract baptise boycott breed
    broadcast bulldoze cede christen combine conserve consign constitute correct curtail customise decorate decouple
    decrease deflect defund demolish denationalise deregulate detach deter devise devolve diagnose disassemble
    disburse disconnect disentangle dismount disseminate distil divest duplicate embed encircle encrypt enlist
    equalise excuse exhume exonerate extract fabricate fortify foster furnish fuse garrison greenlight haul heal
    hoist illuminate immunise impeach incentivise indict inhabit inherit initiate innovate inoculate instate
    institute institutionalise interconnect internationalise lengthen legitimise magnify nationalize oblige ordain
    outbid prune publicise quell re-elect re-establish re-open reapply reapprove rearm rearrange recast recompense
    recut refit refloat refocus refuel regain regenerate regroup rehearse reignite rein reinvest relieve relinquish
    relive remodel remunerate reorganise reorient replicate repossess reprimand reprint reprioritise reprocess
    rescind reseed resit restate resupply retool retract retrofit retry reunify revalue revamp revitalise rewire
    rewrite sanitise scrub segregate sever soften solicit sponsor stabilize sterilise stiffen straighten substitute
    subtract summarise supplant sweeten synchronise transcribe translate transpose unban undo unearth unfurl unleash
    unmask unpack unplug unroll unseal unseat untangle upload upskill vend verify wage whitewash wrest yank
    digitalise electrify enshrine entrench expedite galvanise hospitalise insource jumpstart kickstart onshore
    pedestrianise pre-finance prefinance ringfence ring-fence rewild sow subcontract underwrite waterproof winterise
    decarbonise depollute desalinate detoxify disinfect fumigate reseal resurface sanitize vaccinate weatherproof"""

BASE_VERBS = words(_VERBS)
"""Verbs that head an action or a purpose."""

NOUN_LIKE = words(
    """aid ban call change challenge cover cut deal debate draft draw drop ease end exchange export fight finance
    form free fund grant guarantee halt hand help import increase issue launch lead limit link lower move offer open
    plant press produce purchase reform release repair report rescue return review reward ring roll run set share
    sign stand start step stop strike study supply support target track train transfer treat triple turn update
    upgrade use visit vote work act address back present process progress permit pursuit trade lift pay raise appeal
    arrest charge guard hike house levy license list map mine name patrol police pool post print recall reserve ship
    staff station stock store test tour transport trim scale screen seal service subject switch top award cap champion
    clean clear commission fence flood harvest mandate offset sanction tax wind quit spare
    anchor bail bypass chase contest deposit drill drive dump escort ferry flow focus forge handle lease load look pack
    paint partner plug pump push rally remedy retreat reverse search shelter shield shift spray squeeze swap sweep tear
    tow trace transplant travel volunteer walk wash watch wire wrap sack discharge interview lay dig"""
)
"""Verbs spelled like a noun or adjective: heads of an action only where an object follows."""

DECIDING = words(
    """abolishing scrapping cutting freezing introducing launching extending doubling tripling raising increasing
    creating banning lifting suspending closing reopening setting allocating ending ordering reducing lowering
    announcing establishing cancelling removing expanding providing investing committing"""
)
"""Gerunds of decisions: "I am abolishing" is done in saying it."""

STATIVE = words(
    """be have mean bring affect depend need seem appear become remain lead result cause take come happen continue
    include likely face see reach fall rise cost require feel know find exceed total amount fail win lose suffer
    benefit last range vary stand help make allow enable rue regret enjoy play miss want love remember matter
    struggle forget understand notice imagine wonder realise realize"""
)
"""After "will": more often a forecast than a deed."""
