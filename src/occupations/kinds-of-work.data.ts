/**
 * Entry-level kinds of work, written by hand from general knowledge: the code of the Standard Occupational
 * Classification (2018), the name we show, and after the bar what people call it in adverts and in speech.
 * One line each, in the order of the codes. A word said of many kinds ("operator", "clerk") stands alone
 * only with the kind it most often means. own-list.ts reads this; nothing else does.
 */
export const KINDS_OF_WORK_TEXT = `
11-1021 Shift or general manager | general manager, operations manager, assistant manager, department manager, branch manager, plant manager, team leader of a site
11-9013 Farm or ranch manager | farmer, rancher, grower, orchard manager, greenhouse manager, nursery manager, hatchery manager
11-9051 Restaurant or kitchen manager | restaurant manager, food service manager, cafeteria manager, food service director, dining manager, kitchen manager, catering manager, bar manager, banquet manager, cafe manager
11-9081 Hotel or motel manager | hotel manager, motel manager, front office manager, inn keeper, hostel manager, campground manager, bed and breakfast
11-9141 Apartment or property manager | property manager, apartment manager, leasing manager, building superintendent in charge, resident manager, landlord
13-1051 Building cost estimator | estimator, cost estimator, job estimator
13-1071 Recruiter or staffing assistant | recruiter, staffing specialist, talent coordinator, hiring coordinator, human resources specialist, job developer, employment specialist
13-1074 Farm crew contractor | crew leader on farms, harvest contractor, farm labor contractor
13-1121 Event planner | event coordinator, meeting planner, wedding planner, conference organiser, party planner
13-2082 Tax preparer | tax preparer, income tax, tax associate, tax return helper
15-1232 Computer help desk | it support, help desk, computer support, desktop support, service desk, computer technician, tech support
17-3011 Drafter | drafter, draftsman, cad operator, cad drafter, blueprint drawing, autocad
17-3023 Electronics technician | electronics technician, electrical technician, bench technician, electronics tester, instrument technician, engineering technician
17-3031 Survey crew member | survey helper, surveyor assistant, survey rodman, chainman, instrument man, mapping technician, surveying crew, party chief
19-4012 Farm or food lab helper | agricultural technician, crop research assistant, seed lab, soil sampler, food science technician, research farm technician
19-4021 Laboratory helper | lab assistant, lab aide, laboratory technician, biology technician, lab glassware washer, lab animal technician
19-4042 Environmental sampler | environmental technician, water sampler, air quality tester, field sampling
19-4071 Forest or park technician | forestry technician, conservation technician, park ranger aide, timber cruiser, trail technician
21-1011 Recovery or mental health counsellor | counselor, substance abuse counselor, addiction counselor, recovery coach, mental health counselor, crisis counselor, therapist
21-1015 Job coach or employment counsellor | job coach, vocational counselor, employment counselor, rehabilitation counselor, vocational specialist
21-1021 Family and child case worker | child welfare worker, family advocate, foster care worker, social worker, family service worker
21-1093 Case worker or human services aide | case manager, case aide, social services aide, human services worker, outreach worker, peer support specialist, peer specialist, habilitation specialist, community support worker, discharge planner, shelter worker, life skills trainer, direct support, housing navigator, client advocate
21-1094 Community health worker | health outreach, health navigator, patient navigator, community health, promotora, health educator, health advocate
23-2011 Legal assistant | paralegal, legal assistant, law office aide, law clerk
23-2093 Property records searcher | title searcher, title examiner, abstractor, deed researcher, lien searcher
25-2011 Preschool teacher | preschool teacher, head start teacher, nursery school teacher, pre-k teacher, early childhood teacher
25-3031 Substitute teacher | substitute teacher, supply teacher, relief teacher
25-3041 Tutor | tutor, homework helper, reading tutor, math tutor, learning coach, esl teacher
25-4031 Library technician | library technician, library technical assistant, cataloguing, media aide
25-9042 Teaching assistant | teacher aide, teacher assistant, classroom aide, paraprofessional, paraeducator, instructional aide, school aide, lunch monitor, special education aide, educational assistant
27-1012 Craft maker | potter, ceramics, glass blower, wood carver, candle making, craftsperson, pottery, weaver of art, artisan, stained glass
27-1013 Painter or illustrator | fine artist, illustrator, sketch artist, portrait artist, sculptor, mural artist, cartoonist
27-1023 Florist | florist, floral designer, flower arranger, flower shop, bouquet maker, floral
27-1024 Graphic designer | graphic designer, graphic artist, layout artist, logo designer, sign design
27-1026 Shop display maker | visual merchandiser, window dresser, window trimmer, display artist, display designer, visual leader, mannequin dresser
27-2011 Actor or extra | actor, actress, background extra, performer, comedian, voice actor, street performer, narrator, comic, dancer, stand in, mascot, clown, magician
27-2022 Sports coach or official | coach, assistant coach, referee, umpire, sports official
27-2042 Musician or singer | musician, singer, band member, vocalist, drummer, guitarist, choir
27-2091 Disc jockey or announcer | dj, disc jockey, radio announcer, master of ceremonies, public address announcer, emcee, radio host
27-3091 Interpreter | interpreter, translator, sign language interpreter, bilingual interpreter
27-4011 Sound and video technician | audio visual technician, av technician, sound technician, stage crew, stagehand, lighting technician, sound engineer, videographer, video editor, camera operator, cameraman, tv studio
27-4021 Photographer | photographer, portrait photography, school photographer, studio photographer, wedding photographer
29-2012 Medical laboratory technician | medical lab technician, clinical lab assistant, histology technician, specimen technician
29-2042 Ambulance medic | emt, emergency medical technician, paramedic, first responder
29-2051 Dietary technician | dietetic technician, diet tech, nutrition technician
29-2052 Pharmacy technician | pharmacy technician, pharm tech, certified pharmacy technician
29-2053 Psychiatric technician | psychiatric technician, mental health technician, behavioral health technician, behavior technician
29-2056 Veterinary technician | vet tech, veterinary technician, veterinary nurse, animal health technician
29-2061 Practical nurse | lpn, lvn, licensed practical nurse, vocational nurse, nurse
29-2072 Medical records and coding worker | medical records clerk, medical coder, medical coding, health information technician, chart clerk, records technician in health
29-2081 Optician | optician, eyeglass fitter, optical assistant, optical shop
31-1121 Home health aide | hha, home health aide, home care aide, certified home health aide, patient home aide, in home health, home attendant, patient health assessor
31-1122 Personal care aide | caregiver, companion, personal care assistant, pca, home companion, senior companion, elder care, direct support professional, dsp, respite worker, attendant care, homemaker, sitter for elders, personal attendant, helping older people, helping old people, care worker, care assistant, carer, home help
31-1131 Nursing assistant | cna, nursing assistant, nurse aide, nurses aide, certified nursing assistant, patient care technician, pct, nursing home aide, patient care assistant, stna, geriatric aide, resident care assistant, resident assistant in a nursing home, care partner, medication aide, med tech, nurse technician, hospice aide, restorative aide, care aide, unit aide, bedside aide
31-1132 Hospital orderly or patient transporter | orderly, patient transporter, hospital porter, patient escort, transport aide in hospital, hospital attendant, emergency room aide, radiology transporter
31-1133 Psychiatric aide | psychiatric aide, mental health aide, behavioral aide, mental health worker, ward attendant, treatment aide, residential treatment aide
31-2022 Therapy aide | physical therapy aide, rehab aide, occupational therapy aide, therapy technician, restorative aide, pt aide
31-9011 Massage worker | massage therapist, masseuse, bodywork, spa therapist
31-9091 Dental assistant | dental assistant, dental aide, orthodontic assistant, chairside assistant
31-9092 Medical assistant | medical assistant, clinic assistant, doctor office assistant, medical office assistant, podiatry assistant, chiropractic assistant, optometric assistant, clinical assistant, eye clinic technician, medical office aide
31-9093 Hospital instruments and supplies worker | sterile processing, central supply, sterilization technician, instrument technician in surgery, medical equipment preparer, sterile technician, central service technician, surgical supply
31-9094 Medical typist | medical transcriptionist, medical transcription, medical scribe
31-9095 Pharmacy aide | pharmacy aide, pharmacy clerk, pharmacy cashier, drug store clerk, pharmacist assistant, drug clerk
31-9096 Veterinary assistant | veterinary assistant, vet assistant, animal hospital helper, kennel assistant at a vet, animal care technician at a vet, laboratory animal caretaker
31-9097 Blood drawer | phlebotomist, phlebotomy technician, blood draw, plasma technician, donor technician
33-2011 Firefighter | firefighter, fire fighter, wildland fire, fire crew, hotshot crew, smoke jumper, fire rescue
33-2021 Fire safety inspector | fire safety director, fire inspector, fire marshal, fire watch inspector, fire prevention
33-3012 Jail or prison officer | correctional officer, corrections officer, jailer, detention officer, prison guard, youth detention
33-3041 Parking enforcement worker | meter maid, parking enforcement, parking ticket writer, parking officer
33-3051 Police officer | police officer, deputy, patrol officer, sheriff, community service officer, state trooper, bailiff, court officer
33-9011 Animal control worker | animal control officer, dog catcher, animal warden, humane officer
33-9031 Casino surveillance worker | surveillance agent, gaming investigator, surveillance officer, camera room monitor, casino investigator
33-9032 Security guard | security guard, security officer, guard, watchman, night watch, bouncer, door supervisor, patrol guard, licensed security, unarmed guard, fire guard, gate guard, event security, mall security, security supervisor, field supervisor of guards, doorman in security
33-9091 Crossing guard or flagger | crossing guard, flagger, flag person, traffic control worker, school crossing, traffic flagger
33-9092 Lifeguard | lifeguard, pool lifeguard, beach lifeguard, ski patrol, swim guard, pool attendant with rescue, water safety
33-9093 Airport screener | tsa officer, airport screener, baggage screener, transportation security, passenger screening
33-9094 School bus monitor | bus monitor, bus aide, school bus attendant, bus escort
33-9099 Store loss prevention | loss prevention, asset protection, store detective, shoplifting, playground monitor, hall monitor
35-1011 Chef | chef, sous chef, head cook, kitchen chef, executive chef, pastry chef
35-1012 Kitchen or dining shift lead | food service supervisor, kitchen supervisor, shift leader in fast food, crew chief in food, cafeteria supervisor, dining room supervisor, kitchen lead, food production supervisor, cafeteria lead, cook supervisor, bar supervisor
35-2011 Fast food cook | fast food cook, burger cook, fry cook, fryer, pizza cook, pizza maker, grill person
35-2012 School, hospital or canteen cook | cafeteria cook, school cook, hospital cook, institutional cook, dietary cook, camp cook, cook manager, kitchen worker at a school
35-2013 Cook in a private home | personal chef, private cook, household cook, private chef
35-2014 Restaurant cook | line cook, cook, restaurant cook, saute cook, broiler, pantry cook, back of house, boh, grill cook, station cook, wok cook, sushi maker, kitchen staff
35-2015 Short order cook | short order cook, breakfast cook, diner cook, griddle cook, flat top cook, omelette
35-2021 Food preparation worker | prep cook, food prep, kitchen helper, kitchen porter, salad maker, sandwich maker, vegetable chopping, kitchen hand, dietary aide, kitchen assistant, commissary worker, food preparer, deli prep, lunch room helper, diet aide, nutrition aide, kitchen work, working in a kitchen
35-3011 Bartender | bartender, barkeeper, mixologist, bar staff, taproom server, bar tender
35-3023 Fast food, café or counter worker | barista, coffee shop, fast food, crew member, counter attendant, counter server, sandwich artist, ice cream scooper, deli counter, snack bar, concession stand, cafeteria server, lunch lady, drive thru, cafe, food counter, food runner at a counter, coffee maker, canteen, soda fountain, mess attendant, deli clerk
35-3031 Waiter or server | waiter, waitress, server, wait staff, food server, front of house, foh, banquet server, dining server, cocktail server, catering server
35-3041 Tray or room service server | room service, tray aide, hospital food server, meal delivery in hospital, dietary server, hospitality aide, food service aide, carhop
35-9011 Busser or dining room helper | busser, busboy, bus person, table clearing, dining room attendant, barback, bar back, food runner, cafeteria attendant, expeditor of food, buffet attendant
35-9021 Dishwasher | dishwasher, dish pit, dish room, pot washer, kitchen steward, dish machine operator, dishes, kitchen utility, pan washer, scullery, steward in a kitchen
35-9031 Host | host, hostess, greeter at a restaurant, restaurant greeter, seater, maitre d
35-9099 Other kitchen or food service worker | food service worker, school lunch helper, kitchen worker, hospitality team member, kitchen clerk, food service helper
37-1011 Lead cleaner | housekeeping supervisor, custodial supervisor, executive housekeeper, head janitor, lead custodian, cleaning supervisor, lead housekeeper, laundry supervisor, linen supervisor, head housekeeper, environmental services supervisor
37-1012 Lead grounds worker | landscape supervisor, grounds foreman, head greenskeeper, landscaping crew leader, grounds manager, lawn crew leader, golf course superintendent
37-2011 Janitor or office cleaner | janitor, custodian, cleaner, office cleaning, night cleaner, building cleaner, porter, floor tech, floor care, school custodian, sanitation worker indoors, sweeper, window washer, window cleaner, carpet cleaner, industrial cleaner, day porter, building attendant, commercial cleaning, cleaning crew, janitorial, cleaning services, building services, caretaker, char, building caretaker, cleaning work, cleaning
37-2012 Housekeeper | housekeeper, housekeeping, maid, room attendant, hotel cleaning, hotel cleaner, chambermaid, house cleaner, house cleaning, domestic worker, hospital housekeeper, environmental services, evs, room cleaner, laundry and linen room, motel cleaner, housekeeping aide, home cleaner, turndown attendant, guest room attendant, hotel housekeeping, suite cleaner, cleaning and housekeeping, cleaning rooms
37-2019 Chimney, duct or pool cleaner | chimney sweep, duct cleaning, pool cleaner, swimming pool service, pressure washer of buildings, gutter cleaner, power washing
37-2021 Pest control worker | exterminator, pest control, pest technician, termite, fumigator, bed bug, termite technician
37-3011 Grounds or garden worker | landscaper, groundskeeper, gardener, lawn care, grass cutting, mowing, garden hand, landscape laborer, yard work, park maintenance, snow removal, leaf raking, greenskeeper, greens keeper, golf course grounds, cemetery worker, grounds maintenance, irrigation helper, lawn mower, turf, snow shoveler, grounds person, grounds crew, landscape technician
37-3012 Weed and lawn sprayer | pesticide sprayer, lawn sprayer, weed control, spray technician for lawns, pesticide applicator, herbicide, chemical lawn application
37-3013 Tree trimmer | tree trimmer, tree climber, arborist, tree surgeon, brush cutter, pruner, tree service, line clearance trimmer
39-1014 Lead in recreation or personal services | recreation supervisor, cruise director, spa supervisor, salon manager, head butler, kennel manager, shift manager of slot machines, pit boss, floor supervisor in a casino, casino supervisor, caddie master, activities supervisor, recreation lead, table games supervisor, activities director, head lifeguard
39-2011 Animal trainer | dog trainer, horse trainer, animal trainer, service dog, obedience trainer
39-2021 Animal carer | kennel attendant, dog walker, pet groomer, dog groomer, pet sitter, dog bather, stable hand, groom, animal shelter, zoo keeper, doggy daycare, aquarist, animal care attendant, kennel worker, horse stable, animal caretaker, working with animals, helping with dogs
39-3011 Casino dealer | casino dealer, card dealer, blackjack dealer, croupier, poker dealer, table games dealer, casino floor person, box person at a table, dual rate, dealer
39-3012 Betting or bingo clerk | betting clerk, keno writer, bingo caller, sports book, race book, lottery worker, wagering
39-3021 Film projectionist | movie projectionist, projector operator, motion picture booth
39-3031 Usher or ticket taker | usher, ticket taker, movie theater attendant, lobby attendant, stadium usher, gate attendant, door person at events, visitor services, event staff, turnstile, stadium attendant
39-3091 Amusement or recreation attendant | ride operator, theme park worker, arcade attendant, ski lift operator, golf cart attendant, bowling alley, amusement park, carnival, recreation aide, caddie, caddy, rental at a rink, midway games, park attendant, sports attendant, gym attendant, recreation clerk, ice rink, recreation facility
39-3092 Costume helper | costume attendant, wardrobe assistant, theater dresser, wardrobe
39-3093 Locker or cloak room attendant | coat check, locker room attendant, spa attendant, bath attendant, restroom attendant, cloakroom, towel attendant
39-4021 Funeral helper | funeral attendant, funeral assistant, pallbearer, funeral home, mortuary aide, cremation, embalmer, crematory operator, funeral director assistant, funeral greeter, hearse driver
39-5011 Barber | barber, barber shop, men's haircut, shaving
39-5012 Hair or beauty worker | hair stylist, hairdresser, beautician, cosmetologist, salon, hair braider, wig stylist, braiding, hair colorist
39-5092 Nail technician | manicurist, nail technician, nail salon, pedicurist, nails
39-5093 Shampoo assistant | shampoo person, salon assistant, shampooer, salon helper
39-5094 Skin care or make-up worker | esthetician, facialist, makeup artist, skin care, waxing, spa technician, lash technician, electrologist
39-6011 Hotel porter or bellhop | bellhop, bellman, hotel porter, luggage porter, door attendant, doorman, skycap, bell captain, bell attendant, baggage porter, airport porter, luggage attendant, valet bellman
39-6012 Concierge | concierge, guest services, hotel concierge, resident concierge, lobby host
39-7011 Tour guide | tour guide, museum guide, docent, sightseeing, escort on tours, trail guide, historical interpreter, river guide, hunting guide, museum attendant, tour director, cruise guide, tour operator, travel guide, outdoor guide, adventure guide, excursion
39-9011 Childcare worker | child care, daycare worker, nanny, babysitter, day care, after school, playgroup, nursery worker with children, infant toddler, creche, au pair, day care aide, helping children, looking after children, working with children
39-9031 Fitness instructor | personal trainer, fitness instructor, aerobics, yoga teacher, swim teacher, gym trainer, zumba
39-9032 Recreation leader | recreation leader, activities assistant, camp counselor, activity aide, after school leader, youth worker, activities aide in a nursing home, recreation assistant, sports leader, life enrichment, day camp, activity leader, program aide in recreation
39-9041 Residence or group home aide | residential aide, group home, residential counselor, dormitory assistant, house parent, resident assistant, house manager at a residence, residence hall, cottage parent, hostel assistant
39-9099 Errand or personal helper | personal shopper, errand runner, butler, valet at home, personal assistant at home, house sitter, parlor matron, closet organiser
41-1011 Shop shift lead or manager | store manager, retail supervisor, key holder, shift supervisor in retail, department supervisor, head cashier, front end manager, sales manager of a shop, assistant store manager, retail manager, sales floor supervisor, deli manager, produce manager, meat manager, bakery manager, grocery manager, customer service manager of a shop, shoe department manager
41-2011 Cashier | cashier, checkout, till, check out clerk, toll collector, front end, register, ticket seller, box office, self checkout, supermarket checker, gas station cashier, checker at a grocery, convenience store, toll booth
41-2012 Casino change or booth person | change person, slot attendant, casino cashier booth, slot change, coin booth
41-2021 Counter or rental clerk | rental clerk, rental agent, car rental, dry cleaner counter, tool rental, equipment rental, counter clerk, video store, leasing agent, bike hire, rent to own, leasing consultant, customer service at a counter
41-2022 Parts counter worker | parts counter, auto parts, parts sales, parts specialist, parts clerk, parts person, parts advisor
41-2031 Shop assistant or sales associate | sales associate, retail associate, shop assistant, store clerk, salesperson, sales clerk, retail sales, store associate, clothing store, shoe store, sales floor, thrift store, brand ambassador in store, salesman, fitting room, sales consultant, car sales, jewelry sales, store team member
41-3041 Travel agent | travel agent, travel consultant, tour booking, cruise consultant
41-3091 Services seller | sales representative, account executive, sales agent for services, membership sales, business development representative, outside sales, field sales, fundraiser, canvasser for money, account representative for services, fundraising, enrollment advisor
41-4012 Wholesale seller | wholesale representative, sales rep for a wholesaler, route sales representative, territory sales, manufacturer representative, account manager
41-9011 Product demonstrator | product demonstrator, demo, sample person, in store demo, brand ambassador, promoter, promotional model, sampling, event specialist in a store, food sampling, product specialist in a store, demonstrator, trade show worker
41-9012 Model | fashion model, fit model, art model, photo model, runway
41-9022 Real estate agent | real estate agent, realtor, estate agent, rental broker, realty
41-9041 Telephone seller | telemarketer, phone sales, call center sales, telesales, telephone sales, cold calling, inside phone sales, telephone fundraiser
41-9091 Street or door-to-door seller | street vendor, newspaper delivery, hawker, door to door, market stall, canvasser, food cart vendor, stadium vendor, peddler, flyer distributor, news carrier, direct sales, beauty consultant, independent distributor, home party sales
43-1011 Office team leader | office supervisor, office manager, customer service supervisor, office team leader, clerical supervisor, call center supervisor, administrative supervisor, postal supervisor, mail supervisor, accounting supervisor, billing supervisor, postmaster, teller supervisor, front desk supervisor, records supervisor
43-2011 Switchboard operator | switchboard, pbx operator, telephone operator, answering service, directory assistance, operator on phones, phone operator, telephone work
43-3011 Bill collector | bill collector, debt collector, collections agent, collections specialist, collector, repossession, patient accounts, overdue accounts
43-3021 Billing clerk | billing clerk, billing coordinator, biller, medical billing, invoice clerk, invoicing, rate clerk, statement clerk, billing specialist
43-3031 Bookkeeper or accounts clerk | bookkeeper, accounting clerk, accounts payable, accounts receivable, full charge bookkeeper, account clerk, accounting assistant, audit clerk, bank reconciliation, remittance, accounts assistant, audit assistant, tax clerk
43-3041 Casino cage cashier | cage cashier, casino cashier, cage worker, vault cashier in a casino
43-3051 Payroll clerk | payroll clerk, timekeeper, payroll assistant, payroll coordinator, timekeeping, payroll
43-3061 Purchasing clerk | purchasing clerk, procurement clerk, buying assistant, purchasing assistant, buyer, buyer assistant, purchasing agent, procurement
43-3071 Bank teller | bank teller, teller, bank cashier, vault teller, credit union, member services at a bank, new accounts clerk, personal banker, bank clerk, account opener
43-4031 Court or town clerk | court clerk, municipal clerk, license clerk, dmv clerk, town clerk, deputy clerk, motor vehicle clerk, title clerk at a motor office, permit clerk, vital records
43-4041 Credit checker | credit clerk, credit authorizer, credit checker, loan clerk, loan processor, mortgage processor, credit analyst helper, brokerage clerk, securities clerk, lending clerk, loan assistant, underwriting clerk
43-4051 Customer service worker | customer service, call center, csr, customer service representative, customer care, support agent, chat support, contact center, complaints, customer support, client services, service desk in a shop, returns desk, customer relations, dispute, correspondence clerk, order support, account support, account representative, sales support, member services
43-4061 Benefits office interviewer | eligibility worker, benefits clerk, eligibility interviewer, intake worker, income maintenance
43-4071 File clerk | file clerk, filing, records clerk, document scanning, scanner operator, records assistant, archive helper, scanning
43-4081 Hotel front desk | hotel front desk, front desk agent, night auditor, hotel clerk, desk clerk, guest service agent, hotel receptionist, hotel reception, motel clerk
43-4111 Survey interviewer | survey interviewer, telephone interviewer, census taker, poll worker, enumerator, survey taker, survey research, interviewer
43-4121 Library assistant | library page, library assistant, book shelving, library aide, circulation clerk, library clerk, shelver
43-4151 Order clerk | order clerk, order taker, order entry, catalogue orders, order processor
43-4161 Personnel clerk | human resources assistant, hr assistant, personnel clerk, hr clerk, personnel assistant
43-4171 Receptionist | receptionist, front desk, information desk, greeter in an office, lobby receptionist, reception, front office, information clerk, visitor desk, appointment scheduler, information assistant, information specialist, visitor information
43-4181 Ticket or reservation agent | reservation agent, airline ticket agent, gate agent, ticket agent, booking agent, passenger service agent, station agent, reservations, travel clerk, station manager, airport agent, reservationist, ticketing
43-5011 Freight office worker | freight agent, cargo agent, freight forwarder, shipping agent, cargo office, ramp agent in the office, logistics coordinator, export clerk, import clerk, logistics assistant
43-5021 Courier or messenger | courier, messenger, bike messenger, foot courier, internal courier, document delivery, office runner, package runner, bicycle courier, runner
43-5031 Emergency call taker | 911 operator, emergency dispatcher, police dispatcher, call taker, emergency operator, fire dispatcher, telecommunicator, communications operator, emergency communications
43-5032 Dispatcher | dispatcher, taxi dispatch, truck dispatcher, radio dispatcher, service dispatcher, dispatch, dispatch clerk, crew caller, load planner
43-5041 Meter reader | meter reader, utility meter, meter inspector, water meter, gas meter
43-5051 Post office clerk | post office clerk, postal clerk, window clerk, postal worker
43-5052 Mail carrier | mail carrier, postman, letter carrier, mailman, rural carrier, city carrier, mail delivery
43-5053 Mail sorter | mail sorter, mail handler, postal sorter, mail processing, mail distribution, bulk mail, mail technician
43-5061 Production or stock planner | production clerk, material control, inventory planner, scheduling clerk, expediter, production scheduler, materials coordinator, planner of production, material expeditor, production controller, stock planner, materials planner, production coordinator, master scheduler, material planner
43-5071 Shipping and receiving clerk | shipping clerk, receiving clerk, loading dock clerk, receiver, shipping and receiving, traffic clerk in shipping, warehouse clerk, dock clerk, shipper, inventory clerk, stock control clerk, receiving associate, freight clerk, shipping associate, materials clerk, dock coordinator
43-5111 Weigher or checker | weigher, measurer, scale operator, sample taker, cycle counter, inventory counter, tallyman, weighmaster, scale clerk, scale house, quality checker of weights, lab sampler, scale attendant
43-6011 Executive assistant | executive assistant, executive secretary, administrative coordinator, assistant to the director, program assistant, staff assistant, office coordinator
43-6013 Medical secretary | medical secretary, medical receptionist, patient registration, ward clerk, unit clerk, clinic receptionist, admissions clerk, patient access, medical office receptionist, unit secretary, patient services, admissions representative, patient coordinator, medical scheduler, ward secretary
43-6014 Secretary or office assistant | secretary, administrative assistant, office assistant, admin assistant, clerical assistant, office aide, school secretary, legal secretary, administrative support
43-9021 Data entry worker | data entry, keyer, data typist, data clerk, keying, data input, data entry operator
43-9022 Typist | typist, word processor, transcriber, typing, transcription typist
43-9041 Insurance office clerk | insurance clerk, policy clerk, claims clerk, claims processor, underwriting assistant, insurance processor, claims representative, claims adjuster assistant, claims examiner helper
43-9051 Mailroom worker | mailroom, mail clerk, envelope stuffing, mail machine operator, mail room, direct mail, inserter of mail
43-9061 Office clerk | office clerk, clerk, general office, office help, office work, clerical, office agent, office junior, office worker, general clerk, office aide, administrative clerk, document clerk, clerk typist
43-9071 Copier or office machine operator | copy machine operator, photocopy, copy center, duplicating, print room, copy shop, reprographics, duplicator, printing services, copying, mail and print
43-9081 Proofreader | proofreader, copy reader, copy marker, proofreading
43-9111 Statistics clerk | statistical clerk, statistics assistant, data assistant, tabulating, survey coder
45-1011 Lead hand on a farm or forest crew | farm foreman, field supervisor on a farm, crew boss, logging supervisor, dairy herd manager, harvest supervisor, barn manager
45-2011 Crop or produce inspector | agricultural inspector, meat inspector, grain inspector, produce inspector, fruit inspector, food inspector
45-2021 Animal breeder | animal breeder, dog breeder, artificial insemination, stud worker, breeding technician, horse breeder, cattle breeder
45-2041 Fruit, egg or produce sorter | fruit sorter, egg candler, produce sorter, vegetable grader, potato sorter, cotton grader, tobacco sorter, produce grader, apple packing line
45-2091 Farm machine operator | tractor driver, combine operator, farm equipment operator, harvester operator, baler, tractor operator on a farm, irrigator, cotton ginner, hay rake, sprayer on a farm, windrow, hay, cotton picker driver
45-2092 Crop, nursery or greenhouse worker | farm worker, fruit picker, greenhouse worker, plant nursery, field hand, picker of crops, garden center grower, farm labor, vineyard, mushroom picker, harvest worker, planting, weeding, nursery worker, berry picker, orchard worker, propagation, transplanter, grape picker, field worker, farm laborer
45-2093 Livestock or fish farm worker | ranch hand, dairy worker, milker, livestock worker, poultry farm, cattle, pig farm, hatchery, fish farm, cowboy, shepherd, egg gatherer, farm hand with animals, feedlot, chicken catcher, aquaculture, sheep shearer, beekeeper, herder, cow, barn worker, hog, farrowing, farmhand, swine, calf, animal farm worker
45-3031 Fishing or hunting worker | fisherman, deckhand on a fishing boat, fishing boat crew, trapper, clam digger, lobsterman, shrimper, fisher, oyster, crabber, hunter, wildlife control, pest trapper, fur
45-4011 Forest worker | forestry worker, tree planter, trail crew, forest laborer, conservation crew, reforestation, brush clearing, seedling, cone picker, forest
45-4021 Logger | logger, tree faller, lumberjack, timber cutter, feller, tree cutter, chain saw in the woods, bucker
45-4022 Logging machine operator | skidder operator, log loader, feller buncher, forwarder operator, logging equipment, log truck loader, yarder
45-4023 Log scaler | log scaler, log grader, timber scaler, log buyer
47-1011 Building crew leader | construction foreman, construction superintendent, site supervisor, crew leader in construction, job foreman, paving foreman
47-2011 Boilermaker | boilermaker, boiler maker, boiler erector, tank erector
47-2021 Bricklayer | bricklayer, mason, block layer, brick mason, masonry, stone mason, stonemason, block mason, refractory, tuck pointer
47-2031 Carpenter | carpenter, framer, finish carpenter, rough carpenter, form builder, trim carpenter, cabinet installer, door hanger, carpentry, scaffold builder, remodeler, form setter, form carpenter, post frame, timber framing
47-2041 Floor or carpet layer | carpet installer, floor layer, flooring installer, hardwood floor, linoleum, vinyl flooring, floor sander, floor covering, carpet layer, floor finisher, floor refinisher, floor sanding
47-2044 Tiler | tile setter, tiler, tile installer, marble setter, tile layer, terrazzo, tile finisher, mosaic
47-2051 Concrete finisher | cement mason, concrete finisher, concrete worker, cement finisher, concrete, curb, flatwork
47-2061 Building site labourer | construction laborer, building labourer, site labour, demolition, ditch digger, general labor on a site, construction worker, construction helper, laborer in construction, asphalt laborer, shoveler, trench, weatherization, pipeline laborer, construction
47-2071 Paving machine operator | paver operator, asphalt paver, roller operator, paving, asphalt machine, screed operator, blacktop
47-2073 Digger or bulldozer operator | heavy equipment operator, bulldozer, backhoe, excavator operator, grader operator, loader operator, operating engineer, pile driver, bobcat, equipment operator, motor grader, scraper operator, trackhoe, front end loader, earth mover, dozer
47-2081 Drywall or ceiling fitter | drywall hanger, drywall installer, sheetrock, ceiling tile, taper, lather, drywall finisher, wallboard, acoustical ceiling, drywall taper, mudder
47-2111 Electrician | electrician, wireman, residential electrician, electrical apprentice, journeyman electrician, electrical wiring
47-2121 Glazier | glazier, glass installer, window glass, window installer, glass fitter, mirror installer, shower door
47-2131 Insulation fitter | insulation installer, insulator, spray foam, attic insulation, pipe insulation, insulation blower, insulation, pipe coverer
47-2141 House painter | house painter, painter, decorator, wall painter, paint crew, wallpaper, paperhanger, painter and decorator, commercial painter, bridge painter, industrial painter
47-2151 Pipe layer | pipelayer, sewer pipe, water main, pipe laying, drain layer, utility pipe, pipe layer
47-2152 Plumber or pipe fitter | plumber, pipe fitter, steamfitter, sprinkler fitter, gas fitter, plumbing, drain cleaner, pipefitter, plumbing apprentice
47-2161 Plasterer | plasterer, stucco, plaster, swimming pool plaster, ornamental plaster, exterior finish system
47-2171 Steel or rebar fixer | rebar, ironworker, iron worker, steel erector, rod buster, structural steel, reinforcing steel, steel tier, metal building erector
47-2181 Roofer | roofer, roofing, shingle, tar roof, metal roof, roof repair, hot tar
47-2211 Sheet metal worker | sheet metal worker, duct installer, tin smith, tinsmith, gutter installer, sheet metal, ductwork, siding installer
47-2231 Solar panel fitter | solar installer, solar panel, photovoltaic, pv installer, solar
47-3011 Bricklayer's or tiler's helper | mason helper, mason tender, hod carrier, tile helper, brick tender, block tender, mortar mixer, masonry helper
47-3012 Carpenter's helper | carpenter helper, carpentry assistant, framing helper, carpenter apprentice, woodwork helper on site
47-3013 Electrician's helper | electrician helper, electrical helper, cable puller, wire puller, electrician assistant
47-3014 Painter's or plasterer's helper | painter helper, plasterer helper, stucco helper, paint prep helper, drywall helper, wallpaper helper
47-3015 Plumber's helper | plumber helper, pipe fitter helper, plumbing assistant, plumber assistant, plumbing helper
47-3016 Roofer's helper | roofer helper, roofing laborer, roof tear off, roofing helper
47-3019 Other builder's helper | helper, trades helper, builder mate, construction trades helper, craft helper, tender, laborer helper
47-4011 Building inspector | building inspector, construction inspector, home inspector, plumbing inspector, code inspector
47-4031 Fence builder | fence installer, fence erector, fence builder, chain link, guard rail, fence
47-4041 Asbestos, lead or waste remover | asbestos removal, lead abatement, hazmat, hazardous waste, mold remediation, decontamination, asbestos worker, hazardous materials, abatement, nuclear waste
47-4051 Road maintenance worker | road crew, highway maintenance, pothole, street maintenance, roadside mowing, road worker, public works, street worker, highway worker, road maintenance, snow plow driver, road striping
47-4061 Railway track worker | track worker, rail track, section hand, track laborer, railroad maintenance of way, rail track machine operator, tamper operator, trackman, railroad track, railroad maintenance, rail maintenance
47-4071 Septic and drain worker | septic tank, sewer cleaning, drain cleaning, sewer jetting, septic pumper, sewer pipe cleaner, sewer worker
47-4099 Paving stone or other site worker | paver installer, segmental paver, patio, hardscape, brick paver, sign erector, interlocking pavers, playground installer, swimming pool installer
47-5011 Oil rig drill worker | derrickhand, drilling rig, rotary driller, oil driller, driller on a rig, floor hand, tool pusher, derrick man, rig operator, motor hand, lead tong, drilling crew, pump hand
47-5013 Well service worker | well service, oil well service, frac hand, fracking, wireline, cementer, well servicing, rig hand, swab rig, acidizer, coil tubing, pulling unit, workover rig
47-5022 Quarry or mine digger operator | shovel operator, dragline, quarry loader, surface mine excavator, excavating machine, strip mine, pit equipment operator, shuttle car, scoop operator, loading machine underground, load haul dump, mucker, loading machine operator in a mine
47-5023 Well or core driller | water well driller, blast hole driller, core driller, earth driller, drill operator in a quarry, well digger, driller, boring, drill rig operator
47-5032 Blaster | blaster, explosives handler, powder man, shot firer, blasting, dynamite
47-5041 Mining machine operator | miner, coal mine worker, continuous miner, roof bolter, underground mine, mine worker, longwall, shearer operator, coal miner, mining, bolter
47-5051 Quarry rock splitter | rock splitter, stone splitter, quarry worker, quarryman, stone breaker, slate
47-5071 Roustabout | roustabout, oil field labor, oilfield worker, oil field, lease operator helper, gas field hand
47-5081 Drilling or mining helper | driller helper, miner helper, blaster helper, drill helper, mine helper, rig helper
49-1011 Lead mechanic or maintenance lead | maintenance supervisor, shop foreman, service manager, maintenance foreman, garage supervisor, facilities supervisor
49-2011 Computer and till repairer | computer repair, atm technician, copier repair, printer repair, cash register repair, field service for office machines, copier technician, phone repair
49-2022 Telephone and internet installer | cable installer, internet installer, phone installer, telecommunications technician, broadband technician, telephone repair, central office technician, cable tech, telecom
49-2092 Motor and tool repairer | electric motor repair, power tool repair, motor rewinder, small motor, armature, tool repair technician, battery repair
49-2096 Car stereo and vehicle electronics fitter | car audio, car stereo installer, car alarm installer, vehicle electronics, remote starter installer, mobile electronics
49-2097 Television and sound system fitter | tv repair, home theater installer, satellite dish installer, audio repair, electronics repair at home, antenna
49-2098 Alarm fitter | alarm installer, burglar alarm, fire alarm, security system installer, cctv installer, alarm technician, low voltage
49-3011 Aircraft mechanic | aircraft mechanic, airplane mechanic, aviation maintenance
49-3021 Car body repairer | auto body, body shop, dent repair, collision repair, car body painter helper, body man, auto body technician, frame straightener, dent
49-3022 Car glass fitter | auto glass, windshield, windshield repair, car window glass, auto glazier, automobile glass
49-3023 Car mechanic | auto mechanic, mechanic, automotive technician, oil change, lube tech, brake, car repair, garage mechanic, auto tech, auto technician, transmission, junior mechanic, smog technician, muffler, tune up, quick lube, automobile
49-3031 Truck, bus or diesel mechanic | diesel mechanic, truck mechanic, bus mechanic, fleet mechanic, trailer mechanic, diesel technician
49-3041 Farm machine mechanic | tractor mechanic, farm equipment mechanic, agricultural mechanic, combine mechanic, irrigation equipment mechanic, milking machine
49-3042 Heavy equipment mechanic | heavy equipment mechanic, field mechanic, forklift mechanic, construction equipment mechanic, crane mechanic
49-3043 Railway car repairer | rail car repair, carman, locomotive mechanic, railroad mechanic, railcar, train car repair, train mechanic
49-3051 Boat mechanic | boat mechanic, marine mechanic, outboard, boat repair, marine technician, boat rigger, outboard motor
49-3052 Motorcycle mechanic | motorcycle mechanic, scooter repair, atv mechanic, motorcycle, motorbike
49-3053 Small engine mechanic | small engine mechanic, lawn mower repair, chain saw repair, golf cart mechanic, outdoor power equipment, small engine
49-3091 Bicycle repairer | bike mechanic, bicycle repair, bike shop, bicycle mechanic, bicycle assembler, bike technician
49-3092 Camper repairer | rv technician, recreational vehicle, camper repair, motorhome, trailer repair
49-3093 Tyre fitter | tire changer, tyre fitter, tire technician, tire shop, tire repair, tire installer, alignment
49-9011 Door and gate fitter | garage door installer, door installer, automatic door, gate installer, overhead door, dock door, garage door
49-9021 Heating and cooling mechanic | hvac, hvac technician, air conditioning, refrigeration mechanic, furnace installer, heating technician, refrigeration, hvac installer
49-9031 Appliance repairer | appliance repair, washing machine repair, appliance technician, stove repair, appliance installer, vacuum repair, appliance
49-9041 Factory machine mechanic | industrial mechanic, maintenance mechanic, millwright, machine repair, plant mechanic, conveyor mechanic, machinery mechanic, industrial maintenance, machine maintenance, mill mechanic, loom fixer
49-9043 Machine oiler | machine oiler, lubricator, greaser, machinery maintenance worker, lubrication technician, oiler, belt cleaner
49-9051 Power line worker | lineman, power line, line worker, telephone lineman, cable splicer, fiber splicer, utility line, linesman, line technician, cable technician outdoors, fiber technician, splicer, lineworker
49-9071 Handyman or building maintenance | handyman, maintenance worker, maintenance technician, building maintenance, apartment maintenance, maintenance man, repairman, facility maintenance, superintendent of a building, building engineer helper, maintenance, repairer, fixer, property maintenance, building mechanic, facilities technician
49-9091 Vending machine servicer | vending machine, vending attendant, slot machine technician, coin machine, vending route, arcade machine repair, vending
49-9094 Locksmith | locksmith, key cutter, safe technician, lock repair, key maker
49-9095 Mobile home fitter | mobile home installer, manufactured home, mobile home repair, modular home, trailer set up, mobile home
49-9096 Rigger | rigger, hoist rigger, cable rigger, ship rigger, rigging, crane rigger
49-9098 Mechanic's or fitter's helper | mechanic helper, installer helper, hvac helper, maintenance helper, repair helper, apprentice mechanic, service helper, lineman helper, ground man, appliance helper
49-9099 Other repairer or fitter | piano tuner, watch repair, camera repair, instrument repair, watchmaker, clock repair, gunsmith, meter repair, repair technician, service technician, installer, hydraulics, windmill, scale mechanic, instrument and control technician, controls technician, valve mechanic, regulator repair
51-1011 Factory lead hand | production supervisor, line leader, line lead, production lead, manufacturing supervisor, shift supervisor in a factory, foreman, assembly supervisor, press room supervisor, department foreman
51-2011 Aircraft assembler | aircraft assembler, aircraft riveter, wing assembler, aircraft structure, airplane builder, riveter
51-2022 Electronics assembler | electronics assembler, circuit board, solderer, soldering, wire harness, coil winder, pcb, electrical assembler, cable assembler, wiring technician in a factory, surface mount, electromechanical assembler, winder of coils, board stuffer, electronic
51-2031 Engine assembler | engine assembler, engine builder, gear assembler, motor assembler, transmission builder, machine builder, pump assembler
51-2041 Metal structure maker | metal fabricator, steel fabricator, fitter, structural fitter, metal fitter, ship fitter, fabrication shop, layout man, iron fabricator, fabricator, fit up
51-2051 Fibreglass worker | fiberglass laminator, fiberglass, boat builder, chopper gun, laminator, composite technician, resin, gel coat, hull, mold laminator
51-2061 Watch and instrument assembler | watch assembler, instrument assembler, timing device, gyro assembler, calibrator, fine assembly
51-2092 Assembly line worker | assembler, assembly line, assembly worker, production line, line worker in a factory, team assembler, product assembler, car assembly, furniture assembler, toy assembly, bench assembler, assembly, kitting, production associate, line assembler, doll maker
51-3011 Baker | baker, bakery, bread, pastry, cake decorator, dough mixer, donut, bakery helper, pastry baker, baking, pizza dough, icer
51-3021 Butcher | butcher, meat cutter, meat department, fishmonger, meat clerk, deli meat, meat market, meat wrapper, sausage
51-3022 Meat, poultry or fish cutter | meat trimmer, poultry processing, fish cleaner, fish cutter, chicken plant, deboner, fillet, boner, meat packing, fish plant, trimmer of meat, seafood, shrimp peeler, poultry hanger, chicken, meat packager, meat room
51-3023 Slaughterhouse worker | slaughterer, slaughterhouse, meat plant, halal butcher, carcass, abattoir, gutter of animals, hide, rendering, eviscerator, hog plant
51-3091 Roasting or drying machine worker | coffee roaster, drying oven, smokehouse, tobacco roasting, kiln dryer of food, malt, oven operator in food, smoke room, grain dryer, roaster
51-3092 Food mixer or batch maker | food batch maker, candy maker, mixer in food, blending, ice cream maker, brewery, cheese maker, winery, food processing, batch mixer of food, beer brewer, dairy processor, chocolate, tortilla, confectioner, syrup, seasoning mixer, juice, cellar worker, milk processing, ingredient, winemaker, wine
51-3093 Food cooking machine worker | potato chip fryer, steam cooker, popcorn maker, kettle cook in a plant, retort operator, cooking machine, food factory cook, noodle, kettle operator, sugar boiler, cooker operator
51-3099 Food factory worker | food production worker, food plant worker, cannery worker, frozen food, tobacco worker, food line worker, food packer, yeast
51-4021 Metal drawing and rolling machine worker | wire drawing, rolling mill, extrusion press in metal, forge operator, forging, drop hammer, steel mill, roller in a mill, aluminum extruder, hammer operator, bar mill, draw bench, wire mill, blacksmith, roll former, cold header, header operator
51-4031 Metal press operator | punch press, press brake, shear operator, stamping, press operator, brake operator, laser cutter, turret punch, metal cutter, saw operator in metal, die setter, slitter of metal, metal stamping, power press, punch operator, metal shear, fabrication operator, brake press
51-4033 Grinder or polisher on machines | grinder operator, polishing machine, deburring machine, buffer, lapping, surface grinder, metal finisher, buffing, metal polisher, lap, sander of metal, honing, tool grinder, centerless grinder
51-4034 Lathe, drill or mill operator | lathe operator, drill press, milling machine, boring machine, screw machine, turning, gear cutter, mill operator in metal, multi spindle, machine tool operator, turret lathe, drill press operator, hobbing, tapping, router operator in metal, planer in metal
51-4041 Machinist | machinist, machine shop, tool maker, tool and die, prototype machinist, maintenance machinist, mold maker, die maker
51-4051 Furnace and metal pouring worker | metal melter, metal pourer, foundry worker, furnace operator in metal, caster, ladle, melter, pourer, casting, smelter, crucible, cupola, blast furnace, refinery furnace, pot line, die caster, steel pourer
51-4071 Foundry mould and core maker | core maker, sand mold, foundry molder, mold maker in a foundry, casting mold, coremaker, sand cutter, green sand, mold shop, core room
51-4072 Moulding machine operator | injection molding, molding machine, plastic molding, die casting operator, molder, blow molding, plastics press, thermoforming, mold operator, mold technician, mold setter, plastic, vacuum forming, compression molding, mold changer, rotational molding
51-4121 Welder | welder, mig, tig, brazer, fabricator welder, solder, arc welder, pipe welder, torch cutter, welding, spot welder, welder fabricator, burner, welding machine operator, robotic welder, fitter welder, brazing
51-4191 Heat treating worker | heat treat, annealing, tempering, furnace in heat treating, quenching, hardener, induction heat, heat treater, carburizing, annealer
51-4193 Plating and coating worker | plater, electroplating, anodizing, galvanizing, plating, plating line, metal plating, hot dip, chrome, nickel, metal spray, metallizer, dip tank, anodizer
51-4199 Metal shop worker | metal worker, metalworking, sheet metal bench hand, metal bench worker, metal products, metal fabrication helper, wire worker, spring maker, rivet machine
51-5111 Print preparer | prepress, typesetter, plate maker, film stripper, prepress technician, pre press, electronic prepress, paste up, photoengraver, color separation
51-5112 Print press operator | printing press, press operator in print, screen printer, offset, print shop, t-shirt printing, digital press, lithographer, flexo, letterpress, pressman, printer, web press, platen press, screen printing, silk screen, press helper, print operator, label printing
51-5113 Bookbinder or finisher | bookbinding, bindery, book binder, collating, paper cutter, print finishing, folder machine, stitcher, bindery worker, binder, trimmer of books, saddle stitch, book repair, bookbinder, finishing department
51-6011 Laundry or dry cleaning worker | laundry, laundry worker, dry cleaner, laundromat, linen, washing machine operator, laundry attendant, clothes folding, dry cleaning, wash and fold, laundry aide, spotter, spot cleaner, washer of clothes, linen room, tumbler, rug cleaner, washroom operator, laundress
51-6021 Presser | presser, ironing, clothes presser, pants presser, shirt press, garment pressing, steamer, shirt finisher, silk finisher
51-6031 Sewing machine operator | sewing machine, seamstress in a factory, sewer, stitcher on a machine, garment worker, sewing operator, embroidery machine, sewing, serger, hemmer, embroidery, overlock, quilting, industrial sewing, single needle, zipper
51-6041 Shoe maker or mender | shoe repair, cobbler, leather worker, shoe maker, boot maker, saddle maker, leather craft, shoe machine operator, shoe, leather, luggage maker, shoemaker, saddler, lasting, tannery
51-6051 Tailor or alterations worker | tailor, seamstress, dressmaker, alterations, hand sewing, hemming, mending, fitter of clothes, hand sewer, bridal alterations, menswear, custom clothing, dress maker
51-6061 Textile dyeing and bleaching worker | textile dyeing, dyer, bleaching, dye house, fabric finishing, dye machine, dye range, tenter, cloth finishing, dye operator, scouring, textile finisher
51-6062 Cloth cutting machine worker | fabric cutter, cloth cutter, pattern cutting, garment cutter, textile cutter, spreader of cloth, die cutter of fabric, carpet cutter
51-6063 Weaver or knitter | weaver, loom operator, knitting machine, textile worker, rug maker, knitter, weaving, tufting, carpet weaving, hosiery, knitting, loom, warp, braider machine, creeler, sock
51-6064 Yarn spinner or winder | spinner, winder, yarn, twisting, spinning frame, doffer, thread winding, spooler, carding, spinning, twister, drawing frame, card tender, reeler, textile machine, roving, combing
51-6091 Synthetic fibre maker | fiber extrusion, glass fiber, nylon spinning, polymer fiber, spinneret, rayon, synthetic, fiber machine, fiberglass forming
51-6092 Pattern maker for clothes | pattern maker, garment pattern, clothing pattern, grader of patterns, marker maker, shoe pattern, apparel patternmaker
51-6093 Upholsterer | upholsterer, furniture upholstery, car seat upholstery, cushion maker, upholstery, cushion, trimmer of seats, mattress maker, slipcover
51-6099 Textile or clothing factory worker | hat maker, feather, flag maker, textile laborer, apparel worker, button, clothing factory, garment, textile
51-7011 Cabinet maker | cabinet maker, joiner, bench carpenter, furniture maker, cabinetmaker, woodworker, cabinet builder, wood shop, cabinet assembler, kitchen cabinet
51-7021 Furniture finisher | furniture finisher, wood finisher, furniture refinishing, stainer, varnish, wood sander, lacquer, furniture stripper, furniture restoration, wood stain, furniture repair
51-7041 Sawmill worker | sawmill, saw operator, band saw, lumber stacker, planer, rip saw, wood cutting, panel saw, sawyer, debarker, head rig, edger, trim saw, shingle sawyer, lumber grader, resaw, gang saw, cut off saw, lumber, chop saw, log deck, chipper, lumber handler, saw filer, slasher
51-7042 Woodworking machine operator | woodworking machine, router operator, sanding machine, pallet maker, lathe in wood, cnc router, nailing machine, veneer, wood machine, moulder operator in wood, planer operator, shaper, boring machine in wood, wood lathe, tenoner, plywood, pallet builder, dowel, laminate, particle board, wood
51-7099 Other wood shop worker | coffin maker, picture framer, barrel maker, frame maker, wood model maker, cooper, wood carving, wood patternmaker, box maker of wood
51-8013 Power plant worker | power plant operator, turbine, hydroelectric, substation operator, power station, switchboard operator at a power plant, generator
51-8021 Boiler operator | boiler operator, stationary engineer, boiler room, fireman of a boiler, steam plant, boiler tender, boiler engineer, plant engineer, chiller, utilities operator, boiler
51-8031 Water and sewage plant worker | water treatment, wastewater, sewage plant, water plant operator, filter plant, waste water, water operator, effluent, water filtration, sludge
51-8091 Chemical plant or refinery worker | chemical plant operator, refinery operator, oil refinery, gas plant, process operator in chemicals, pumper in a refinery, biodiesel, ethanol plant, control room operator, process technician, gas plant operator, petroleum, still operator, gauger, refinery, biomass plant, board operator, compressor station
51-9011 Chemical machine worker | chemical operator, reactor operator, soap maker, chemical processing, chemical mixer, pharmaceutical production, paint maker, dye maker, process operator, production chemist helper, chemical, manufacturing technician in pharmaceuticals, pill coater, granulator operator
51-9012 Filter and still worker | filter press, distiller, separating machine, centrifuge, filtering, clarifier, evaporator, pulp, screening plant, press tender, filter operator, precipitator, flotation, distillery, separator, digester, washer operator in pulp
51-9021 Crushing and grinding machine worker | crusher, rock crusher, pulverizer, milling of grain, grain mill, flour miller, ball mill, crushing plant, crusher operator, stone crusher, rubber mill, grinding mill, miller, hammer mill, recycling grinder, shredder, stone polisher
51-9022 Hand grinder or polisher | hand grinder, polisher, sander, buffing by hand, deburrer, metal polishing by hand, grinding, sandblaster, finisher, burr, bench grinder, hand sander, knife sharpener, scraper by hand, deburr, finish sander
51-9023 Mixing machine worker | mixing machine, blender, mixer operator, batch plant, compounder, concrete batch, paint mixing, feed mill, mixer, batch operator, concrete plant, slurry, batching, feed mixer, blend, mixing, color matcher, rubber mixer, batch plant operator
51-9031 Hand cutter or trimmer | hand cutter, trimmer, knife cutter, cutter, fabric trimmer, glass cutter by hand, scissors, thread trimmer, foam cutter, rubber trimmer, flower trimmer, cannabis trimmer, sample cutter
51-9032 Cutting and slicing machine worker | slitter, slicing machine, cutting machine, guillotine, die cutter, sheeter, cutter operator, trimming machine, water jet, slitter operator, stone cutting machine, rewinder, rotary cutter, glass cutting, paper slitting, stone saw, tile cutter, die cutting
51-9041 Extruding and forming machine worker | extruder, extrusion, extruder operator, pellet machine, forming machine, brick machine, tablet press, film extrusion, compression machine, pipe extrusion, press operator in clay, bag extruder, briquette, tablet, glass forming, block machine, blown film, pugmill, compacting, candle machine, pill maker
51-9051 Kiln, oven or furnace worker | kiln operator, oven operator, furnace operator, dryer operator, kiln, brick kiln, incinerator, lime kiln, lumber kiln, dry kiln, oven tender, drying machine, kiln burner, oven, furnace, calciner, dryer, drier, glass furnace
51-9061 Quality checker | inspector, quality control, qc, tester, quality inspector, sorter, grader, line inspector, checker, quality technician, test technician, product tester, final inspector, quality, sampler, quality assurance in a factory, selector, gauge checker, inspecting, testing, examiner, lumber inspector, test operator, qc inspector
51-9071 Jeweller or gem worker | jeweler, goldsmith, stone setter, jewelry maker, gem cutter, silver smith, jewelry repair, bench jeweler, gemologist, diamond, silversmith, engraver of jewelry, ring sizing, lapidary, polisher of jewelry, bead, jewelry
51-9081 Dental lab worker | dental technician, denture maker, dental lab, crown and bridge, dental ceramist, denture
51-9082 Brace and artificial limb maker | orthotics technician, prosthetics technician, brace maker, hearing aid maker, medical appliance, prosthetic, orthotic, arch support
51-9083 Eyeglass lens maker | optical lab, lens grinder, eyeglass maker, lens, optical technician, lens polisher, surfacing technician, contact lens, lens edger, lab optician, spectacle, precision lens
51-9111 Packing machine operator | packaging operator, packing machine, bottling line, filling machine, labeler, wrapping machine, packaging line, filler operator, bagging machine, packager on a machine, canning line, bottle filler, palletizer, packaging technician, bottler, bagger operator, capping, case packer, carton machine, sealing machine, filler, packaging machine, keg filler, casing
51-9123 Spray painter | spray painter, paint sprayer, powder coating, car painter, paint booth, auto painter, coating operator, glazer of pottery, paint line, painter in a factory, coater, paint technician, airbrush, spray gun, automotive painter, dipper, ceramic glazer, finish sprayer, striper, hand painter of goods, decorating, powder coater, coating machine, laminating, laminating machine, silvering, varnishing machine, paint machine, waxer, roll coater, ceramic decorator, sign painter, spray
51-9141 Chip factory worker | semiconductor, wafer fabrication, clean room, microchip, wafer, fab operator, process technician in chips, photolithography, fabrication technician in chips, etch operator, probe, crystal grower, diffusion, silicon
51-9151 Photo lab worker | photo lab, film developer, photo printing, photo processing, minilab, photo technician, film processor, photograph, darkroom, digital imaging, photo finisher, retoucher, photo
51-9161 Computer controlled machine operator | cnc operator, cnc machinist, cnc, cnc mill, cnc lathe, computer numerical control, machining, cnc machine setter, robot operator, machining center, nc operator, cnc programmer, numerical control, cnc set up
51-9191 Gluing machine worker | glue machine, gluing, adhesive bonding, laminating with glue, gluer, cementing machine, bonding, rubber cementer, folder gluer, bonder, glue spreader, lamination operator, paster
51-9192 Industrial parts washer | parts washer, industrial washing machine, barrel washer, metal pickling, cleaning tank, degreaser, acid dipper, pickler, tank cleaner, bottle washer, cleaning equipment operator, tank wash, wash rack in a plant, steam cleaner, clean in place, sanitizer, sanitation in a plant, wash crew
51-9193 Freezing machine worker | freezer operator, cooling equipment, ice maker, freezing plant, ice plant, freezer machine, refrigeration operator, cooling, freezing, ice cream freezer
51-9194 Engraver or etcher | engraver, etching, engraving, laser engraving, trophy, sign engraver, monument engraver, etcher, sandblast engraving, roller engraver, glass etcher, stone carver, monument, pantograph
51-9195 Moulder, caster or potter in a factory | plaster caster, concrete caster, candle maker, clay molder, pottery caster, precast, stone cutter, glass blower in a factory, mold filler, brick maker, statue caster, slip caster, mold maker of concrete, precast concrete, glass bender, fiberglass mold, latex, caster of plastics, marble worker, granite, countertop maker, jiggerman, neon, hand molder, cultured marble, ceramic caster, glass blower, glass maker
51-9196 Paper goods machine worker | paper machine, box maker, carton, corrugator, bag machine, envelope machine, cardboard, paper mill, converting, tissue, paperboard, corrugated, box machine, paper converting, box plant, folding machine for paper, winder of paper, paper bag, paper cup, napkin
51-9197 Tyre maker | tire builder, rubber tire, retreader, tire recapper, tire factory, tire press, recapping, rubber molding of tires, band builder, tire vulcanizer, tire mold, bead builder
51-9198 Factory helper | production helper, factory helper, machine helper, general labor in a factory, production laborer, off bearer, mill hand, plant helper, press feeder helper, production worker, production assistant, utility worker in a plant, helper in manufacturing, plant laborer, factory laborer, tailer, loader of machines, machine cleaner, press helper in a plant, mill laborer
51-9199 Factory worker | factory worker, machine operator, manufacturing, factory, production operator, plant worker, industrial worker, manufacturing associate, general production, operator, production technician, machine setter, set up operator, production, process worker, process operator helper, manufacturing technician, utility operator, machine, mill operator, recycling plant operator, set up technician, setter, tender of machines, mill worker, machine attendant, back tender, equipment tender, line operator, plant operator, maker, wig maker, fireworks, broom maker, brush maker
53-1042 Warehouse or yard lead | warehouse supervisor, dock supervisor, transport supervisor, loading supervisor, warehouse lead, warehouse foreman, freight supervisor, stock supervisor, ramp supervisor, fleet manager, shipping manager, receiving manager, terminal manager, route supervisor, driver supervisor, recycling manager, parts manager, baggage supervisor, yard manager, logistics supervisor, bus supervisor, train master, ramp lead, terminal supervisor, transportation supervisor, warehouse manager
53-2031 Flight attendant | flight attendant, air hostess, cabin crew, steward on a plane, stewardess, airline attendant, inflight, purser, cabin attendant on a plane
53-3011 Patient ride or ambulance driver | ambulance driver, ambulette driver, non emergency medical transport, patient driver, invalid coach
53-3031 Route driver who sells | route driver, pizza delivery, bread route, driver and salesperson, food delivery driver, route salesman, lunch truck, newspaper route, milk man, delivery driver with sales, route sales, uniform route driver, ice cream truck, sandwich delivery
53-3032 Truck driver | truck driver, cdl driver, semi truck, long haul, tractor trailer, dump truck, over the road, tanker driver, concrete mixer driver, lorry driver, class a driver, hauler, log truck driver, flatbed, trucker, line haul, heavy truck, tow truck, cement truck, haul truck, water truck driver, moving van driver, freight driver, cdl, fuel truck driver, garbage truck driver, hazmat driver, car hauler
53-3033 Delivery driver | delivery driver, driver, van driver, parcel delivery, box truck, package delivery, delivery, courier driver, light truck, bulk delivery, flower delivery, package car driver, delivery person, truck driver local, delivery helper, delivery associate, laundry delivery, driver helper, amazon driver
53-3051 School bus driver | school bus driver, school bus, school van driver
53-3052 City or coach bus driver | bus driver, transit driver, city bus, coach driver, motor coach, bus operator, transit operator, charter bus, streetcar
53-3053 Shuttle driver or chauffeur | shuttle driver, chauffeur, shuttler, limousine, airport shuttle, hotel van driver, car shuttler, paratransit, limo driver, passenger van, transporter of vehicles, van driver for people, medical van driver
53-3054 Taxi driver | taxi driver, cab driver, ride share driver, cabbie, rideshare, taxicab
53-4013 Railway yard or train worker | rail yard, brakeman, train conductor, switchman, hostler, signal operator on a railroad, subway operator, yard engineer, train driver, railroad conductor, yardmaster, switch engineer, locomotive engineer, car retarder operator, railroad switch, railway, locomotive, train, trolley, tram, light rail, subway, train operator, yard conductor, signalman, ticket collector on a train, freight conductor, light rail operator, streetcar operator, rail operator
53-5011 Sailor or deckhand | deckhand, sailor, merchant seaman, ferry crew, able seaman, tug boat, barge worker, ordinary seaman, ship crew, marine oiler, deck hand, bosun, ferry, seaman, mate on a boat, engine room helper on a ship, first mate, tankerman, harbor boat hand, ship steward, boat crew, ship cook
53-5022 Small boat operator | motorboat operator, launch operator, water taxi, boat driver, tender operator, boat operator, charter boat
53-6011 Bridge or lock tender | bridge tender, lock operator, drawbridge, lock tender, bridge operator, lockmaster, canal
53-6021 Parking attendant | parking attendant, valet, valet parking, garage attendant, parking lot, car park, parking lot attendant, parking cashier, car jockey, lot attendant for parking, parking
53-6031 Gas station or car service attendant | gas station attendant, service station, gas pump, petrol station, lube attendant, fuel attendant, full service gas, vehicle service agent, filling station, car service attendant, marina attendant, express lube attendant, petrol station attendant
53-6032 Airport ramp or cabin worker | ramp agent, ramp worker, cabin cleaner, aircraft cleaner, aircraft fueler, de icing, airport ground crew, ramp, bag room agent, baggage handler, airline baggage, ground handler, line service technician, airport, aircraft service
53-6041 Traffic technician | traffic counter, traffic technician, traffic survey, traffic signal helper, traffic analyst
53-6051 Vehicle or cargo inspector | vehicle inspector, freight inspector, car inspector, emissions tester, bus inspector, rail inspector, smog inspector, cargo inspector, transportation inspector
53-6061 Passenger helper | passenger attendant, wheelchair attendant at an airport, train attendant, airport wheelchair, passenger assistance, car attendant on a train, escort of passengers, wheelchair agent, cruise ship steward, bus attendant, transportation attendant, shuttle attendant
53-7011 Conveyor operator | conveyor operator, belt operator, sorting belt, package sorter, conveyor tender, conveyor belt, parcel sorter, conveyor
53-7021 Crane or hoist operator | crane operator, hoist operator, tower crane, winch operator, overhead crane, mobile crane, crane, hoistman, winch, boom operator, dredge operator, dredger, cherry picker, gantry, derrick boat
53-7051 Forklift operator | forklift, forklift driver, lift truck, reach truck, pallet jack, fork truck, tow motor, stacker driver, fork lift, cherry picker in a warehouse, forklift operator, yard jockey, clamp truck, industrial truck, hyster, straddle carrier, spotter driver, yard spotter
53-7061 Car washer | car wash, auto detailer, car detailing, vehicle cleaner, bus cleaner, detailer, car cleaner, lot porter, boat cleaner, train cleaner, truck washer, fleet cleaner, equipment cleaner, wash rack, washer, trailer washout, cleaner of tanks, car prep, dealership porter, detail
53-7062 Mover, loader or warehouse hand | warehouse worker, mover, loader, unloader, freight handler, dock worker, baggage, stevedore, longshoreman, furniture mover, package handler, material handler, warehouse associate, warehouse, lumper, trailer loader, truck unloader, laborer, manual labor, warehouse agent, freight loader, storage associate, day labor, moving company, general labor, yard worker, loading dock, docker, cargo handler, dock hand, material mover, roll off, warehouse person, recycling center worker, hand truck, railcar unloader, order puller, dock loader, rail car loader, bulk loader
53-7063 Machine loader | machine feeder, machine loader, off loader, machine tender helper, feeder operator, hopper feeder, feeder, off bearer of machines, line loader, press feeder, take off, baling machine feeder, hopper loader, line feeder
53-7064 Hand packer | hand packer, packer, bagger, gift wrapper, packaging by hand, grocery bagger, box packing, courtesy clerk, packing, bag packer, wrapper, product packing, packager, packaging, sacker, egg packer, fruit packer, inspector packer, carton packer, bander, bundler, strapper, baler operator, tag and pack
53-7065 Shelf stocker or order picker | stocker, stock clerk, shelf stocking, night stocker, overnight stock, order picker, stock associate, grocery stock, inventory, stock room, replenishment, order selector, fulfillment, shelf filler, merchandiser of shelves, picker, order filler, stocking shelves, stocking, backroom, produce clerk, stock, supply clerk, tool crib, stockroom, merchandise handler, inventory associate, parts stocker, warehouse picker, curbside shopper, stock person, online grocery shopper, freight team, grocery clerk, dairy clerk, shelf stacker, stacking shelves, shelf packer, personal shopper
53-7072 Pump operator | pump operator, pumper, concrete pump, wellhead pumper, gas compressor operator, oil pumper, lease pumper, tank car loader, loader of tankers, tank truck loader, pump tender, pumping, pump station, pipeline operator, gas compressor, barge loader, dock operator of tanks, terminal operator
53-7081 Trash or recycling collector | garbage collector, trash, refuse collector, recycling, sanitation worker, bin man, waste collector, recycling sorter, recycler, garbage truck, dump attendant, garbage man, solid waste, recycling collector, material recovery, scrap, landfill, rubbish collector
55-3016 Soldier | infantry, soldier, army, marine in uniform, national guard, military infantry
55-3019 Enlisted service member | military, navy, air force, coast guard, armed forces, reserve, enlisted
`;
