/**
 * Words of licences and business names → NAICS 2017 code, services. Each line: code | words that say so in a
 * description of the business | words that say so in its name too. The shortest code that is sure: a
 * licence for "restaurants" doesn't say of which kind. `industry-guess.rules.ts` reads them.
 */
export const SERVICE_WORDS = `
4811 | airline, scheduled passenger air |
4812 | charter flight, air charter | air charter
4841 | freight trucking, trucking, truck freight, motor freight | trucking, freight line
4842 | moving company, movers, house movers, household goods moving | moving company, movers
4851 | bus transit, public transit, transportation authority |
4853 | automobile hire, limousine, taxi, taxicab, public chauffeur, livery, airport shuttle | limousine, limo, taxi, cab company, shuttle
4854 | school bus | school bus
4855 | bus company, charter bus | charter bus, bus line
4859 | nonemergency medical transportation, transportation service | medical transportation
4881 | airport operation, airport service, ground handling, airport terminal | flight service, aviation
4884 | towing, wrecker service, escort motor vehicle, motor vehicle towing | towing, wrecker, wrecker service
4885 | freight forwarder, freight broker, logistics | logistics, freight forwarder
4911 | post office, postal service | post office
4921 | courier, express delivery, parcel delivery | courier
4922 | local delivery, messenger |
493 | warehouse, distribution center, cold storage, storage warehouse, logistics warehouse, import warehouse | warehouse, cold storage, distribution center
5111 | newspaper, newspaper publisher, publisher, magazine | newspaper, publishing, magazine
5112 | software | software
5121 | motion picture, cinema, movie theater, television radio production, video production, film production | cinema, video production, movie theater
5122 | recording studio, recording service | recording studio
5151 | radio broadcast station, television station, radio station, broadcasting | broadcasting, radio station
5173 | internet service provider, telecommunication, cable company, television cable | telecom, broadband, telecommunication
5182 | data processing, web hosting | data processing
519120 | library | public library, library
5221 | bank, savings loan, credit union | bank, credit union, savings loan
5222 | loan personal, finance agency, personal loan, consumer loan, automobile finance, pawnbroker, pawn shop, payday loan | loan, title loan, payday, pawn
5223 | check cashing, currency exchange, bill payment, money transfer, credit card processing | check cashing, currency exchange, cash express
5242 | insurance, insurance agency, title insurance | insurance, insurance agency
5311 | mobile home park, apartment rental, property rental, warehouse keeper mini storage, mini storage, self storage, storage rental, shopping center | apartment, self storage, mini storage, mobile home park
5312 | real estate agent, real estate broker, estate agent, real estate | realty, realtor, real estate
5313 | property management, real estate appraiser, appraiser | property management, appraisal
5321 | automobile truck rental, car rental, truck rental, trailer rental, vehicle rental, electric scooter share | car rental, rent a car, truck rental
5322 | party rental, furniture rental, video rental, costume rental, rental store | party rental, rent to own
5411 | law office, lawyer, attorney, legal service, abstract title company, title company, notary | law firm, law office, attorney, title company, law, abstract
5412 | accountant, accounting, bookkeeping, tax preparation, income tax, tax advisor, payroll service | income tax, tax service, accounting, bookkeeping, cpa, tax preparation
5413 | architect, engineering service, surveyor, home inspection, inspection service, draftsperson, testing laboratory, blueprint, engineer | architect, engineering, surveying, home inspection
5414 | interior designer, graphic design, interior design, designer | interior design, graphic design
5415 | computer consulting, computer programming, it service, web design, computer system | web design, computer service
5416 | management consulting, consultant, consulting, marketing consultant, medical consulting | consulting, consultant
5418 | advertising, advertising agency, public relation, marketing, advertising sign, circular, coupon | advertising, marketing, public relation
541910 | market research | market research
54192 | photographer, photography, photo studio, portrait studio | photography, photographer
541940 | veterinary, veterinarian, veterinary hospital, animal hospital | veterinary, animal hospital, animal clinic, veterinarian, pet clinic
5611 | word processing, office operation |
5613 | employment agency, staffing, temporary help, talent agency, personnel service, labor contractor | staffing, employment agency, personnel service, temp service
561421 | telephone answering, answering service, call center | answering service, call center
561431 | mail substation, private mail box, mailing service | ups store
561439 | copy shop, photocopying |
561440 | collection agency, collecting agency, debt collection | collection agency
561492 | court reporter | court reporting, court reporter
5615 | travel bureau, travel agency, tour operator, ticket agency | travel agency, travel, tour
5616 | security guard, guard service, patrol service, private detective, alarm service, armored car, security service, locksmith, burglar alarm | security guard, security service, locksmith, alarm, armored, security patrol, security
561612 | security guard service, private security contractor |
561710 | exterminator, pest control, termite | pest control, exterminating, termite
561720 | janitorial, janitor, cleaning service, building cleaning, maid, housekeeping, house cleaning, window cleaning, commercial cleaning, residential cleaning, custodial | janitorial, cleaning service, maid, housekeeping, cleaning, commercial cleaning, house cleaning, window cleaning
561730 | landscaping, landscape, lawn care, lawn mowing, tree service, tree pruning, gardening, snow removal | landscaping, landscape, lawn care, lawn service, tree service, lawn maintenance, lawn landscape
561740 | carpet cleaning, upholstery cleaning, drapery cleaning, carpet drapery rug mattress cleaning | carpet cleaning
561790 | pool cleaning, pressure washing, duct cleaning | pressure washing, power washing
561920 | trade show, convention organizer, event planner | event planning
562 | waste collection, scavenger, garbage, refuse, trash hauling, portable toilet, septic, sewer cleaner, recycling, junk, waste material, dumpster | recycling, waste management, disposal, septic, dumpster, junk removal
6111 | elementary school, high school, secondary school, school, private school, prep school, middle school | elementary school, high school, middle school, charter school, elementary, school district
6113 | college, university | university, college
6114 | business school, computer training | business school
611511 | barber school, beauty school, cosmetology school | beauty school, barber college, cosmetology
6115 | trade school, vocational school, flight school |
6116 | dancing school, dance studio, music school, martial art, driving school, tutoring, art school, dance school, gymnastic, language school, after school program | dance studio, karate, martial art, driving school, tutoring, dance academy, school of dance, gymnastic
62 | health care, medical service without staff physician, medical service |
6211 | physician, doctor, medical doctor, medical office | family medicine, pediatric, dermatology
621210 | dentist, dental, orthodontist, dental office | dental, dentist, orthodontic, dentistry
6213 | chiropractor, optometrist, physical therapy, podiatrist, psychologist, counselling office | chiropractic, chiropractor, physical therapy, optometry
6214 | clinic, outpatient clinic, dialysis, urgent care, medical clinic, outpatient | dialysis, urgent care, medical clinic
6215 | laboratory xray testing, medical laboratory, diagnostic imaging, blood laboratory, laboratory | diagnostic
6216 | home health, nursing service in home, home care, home health care, personal care service in home, home nursing | home health, home care, home health care, caregiver, in home care
6219 | ambulance, blood bank | ambulance
622 | hospital, hospital for profit | hospital, medical center
623 | nursing home, assisted living, retirement home, residential care, long term care, group home, adult family home | nursing home, assisted living, rehabilitation center, senior living, nursing rehab
6241 | social service, social facility, youth program, adult day care, community center, community centre, social centre, senior center | adult day care, community center, boys girls club, senior center
6242 | food pantry, food bank, shelter, homeless shelter | food pantry, food bank
6243 | vocational rehabilitation, job training, sheltered workshop | goodwill
624410 | day care, child care, daycare, kindergarten daycare nursery school, nursery school, preschool, kindergarten, day care center, childcare, child service facility, care child, nanny service | day care, daycare, child care, childcare, preschool, child development, learning center, early learning, head start, montessori, day care academy
7111 | performing art, theater company, music group, theater | theater company, theatre
7112 | sport team, race track, resident athletic |
7113 | event promoter, public place of amusement promoter, concert promoter | event promotion
7121 | museum, zoo, art gallery museum | museum, zoo
713 | amusement, recreation, arcade, golf, bowling, fitness, gym, health spa fitness center, golf course, sport center, swimming pool, health club, fitness training, leisure centre, billiard | fitness, gym, bowling, golf, arcade, health club, crossfit, yoga, skating
721 | hotel, motel, lodging, bed breakfast, motor lodge, motel hotel motor lodge, hostel, guest house, vacation rental | hotel, motel, inn suite, lodge, resort
7213 | rooming house, boarding home, boarding house |
7223 | caterer, catering, mobile canteen, food truck, mobile food, food service contractor, pushcart, mobile food dispenser, ice cream mobile unit | catering, food truck, food service, caterer
722410 | bar, tavern, pub, night club, cocktail lounge, consumption of liquor on premise, lounge, private club, nightclub | tavern, lounge, pub, sport bar, nightclub, saloon, bar
7225 | restaurant, eating place, steakhouse, delicatessen, sale of food prepared, food prepared, preparation of food dining, diner, retail food restaurant, take out, cafeteria | restaurant, diner, grill, eatery, steakhouse, bistro, kitchen, cantina, bbq, barbecue, barbeque, seafood, bar grill, cuisine, buffet, steak house, soul food, noodle, ramen, trattoria, ristorante, taverna
722513 | fast food, limited service restaurant | pizza, pizzeria, burger, taco, taqueria, hot dog, chicken wing, sandwich, sub, deli, delicatessen, wing, fried chicken, pizza hut, burger king, taco bell, fish chicken, gyro, chicken, sushi, mcdonald, wendy, popeye
722511 | full service restaurant |
722515 | cafe, coffee shop, ice cream, frozen yogurt, ice cream frozen yogurt store, coffee, juice bar, doughnut, donut, tea house, bubble tea, smoothie, snack bar | cafe, coffee, donut, doughnut, ice cream, smoothie, frozen yogurt, espresso, coffeehouse, starbucks, dunkin, juice bar, yogurt
811 | repair shop, repair service, auto repair, repair, motor vehicle repair | repair shop
8111 | automobile service station, automobile paint body shop, auto body, car repair, mechanic, automobile detailing, car wash, oil change, muffler, transmission, automobile window tint, tire repair, motor vehicle repair shop, vehicle inspection, motor vehicle repair engine, automatic car wash, car detailing, mobile mechanic | auto repair, auto body, car wash, automotive, body shop, auto service, transmission, muffler, oil change, auto detailing, auto spa, car care, auto care, lube, collision, auto center, detailing, auto glass, window tint, detail
8112 | computer repair, electronic repair, phone repair, tv repair, electronics repair | computer repair, phone repair, cellphone repair, cell phone repair
8113 | machinery repair, equipment repair, welding shop, armature winding, elevator repair, welding | welding
8114 | furniture repair, upholsterer, upholstery, shoe repair, appliance repair, dressmaker seamstress, seamstress, watch repair, bicycle repair, tailor, alteration, dressmaker, furniture repairing upholstering | upholstery, shoe repair, alteration, tailor, appliance repair
8121 | beauty, hair salon, beauty salon, barber, barber shop, hairdresser, nail salon, hair service, nail service, hair nail skin care service, massage, massage establishment, tanning salon, tattoo, body piercing, spa, day spa, skin care, hair braiding, cosmetology, tattoo piercing service, massage therapy | hair, barber, beauty salon, nail, salon, hair salon, hair braiding, barber shop, barbershop, massage, tattoo, tanning, day spa, spa, beauty shop, hair studio, beauty, braiding, hair care
812113 | nail service, nail salon | nail salon, nail spa
8122 | funeral, mortician, cemetery, crematory, funeral director undertaker | funeral home, funeral, mortuary, cemetery, crematory
8123 | laundry, dry cleaning, laundromat, dry cleaner, linen supply, uniform supply, laundry dry cleaning, laundry service, coin laundry, dry cleaning pressing, laundry late hour | laundry, dry cleaner, laundromat, coin laundry, linen service, cleaner
812910 | pet care, dog grooming, pet grooming, kennel, pet boarding, animal boarding | pet grooming, dog grooming, kennel, pet spa, grooming
81292 | photo developer |
812990 | bondsman, bondsmen, bail bond | bail bond, bail bonding
812930 | parking lot, parking garage, valet parking, parking lot deck, parking | parking
8131 | church, religious organization, place of worship, mosque, synagogue, temple | church, ministry, baptist, lutheran, mosque, synagogue, parish, tabernacle, iglesia, cathedral, temple
8132 | charity, foundation |
8134 | club, civic organization, fraternal | vfw, american legion, elk lodge, fraternal order
8139 | trade union, labor union, business association, chamber of commerce | chamber of commerce, local union
9211 | town hall, townhall, government office, government | city hall
9221 | police, fire station, correctional, police station, fire department, court | police department, fire department, fire station
9281 | military recruiting, army | army navy
`;
