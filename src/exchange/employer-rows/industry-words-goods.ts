/**
 * Words of licences and business names → NAICS 2017 code, trades that make, build and sell.
 * Written like `industry-words-services.ts`.
 */
export const GOODS_WORDS = `
11 | farm, agriculture, nursery grower, ranch | farm, ranch
1114 | greenhouse | greenhouse
21 | quarry, mining, stone sand gravel mining sale delivery |
2211 | electric utility, power generation, power substation |
2213 | water utility |
23 | construction, general contractor, building contractor, homebuilder | construction, builder, general contractor, contractor, contracting
236 | home builder, residential real estate developer, real estate developer, housing construction | home builder, custom home
236118 | home repair, home improvement, remodeling, remodeler, home repair service | remodeling, home improvement, home repair, renovation
2371 | contractor utility, utility contractor, sewer contractor, pipeline construction |
2373 | contractor asphalt paving, paving, contractor road, road contractor, asphalt paving | paving, asphalt
238 | contractor, specialty contractor, trade contractor, contractor roofing painting, building trade |
2381 | roofing, masonry, concrete contractor, framing, siding, contractor masonry, glass glazing, foundation contractor, roof repair, roof repair installation | roofing, masonry, roofing company, siding, concrete, roof, gutter
238210 | electric contractor, electrical contractor, electrician, wiring, solar installation, alarm installation | electric, electrical, electrician, solar
238220 | plumbing, plumber, heating air conditioning, plumbing gas fitter contractor, ac htg dealer sale installation, heating ventilation air conditioning service, automatic sprinkler, hvac, air conditioning contractor, heating contractor, automatic sprinkler contractor dealer | plumbing, heating air, heating cooling, hvac, air conditioning, mechanical contractor, heating, plumber, heat air
238290 | elevator, elevator installation | elevator
2383 | painting contractor, drywall, flooring contractor, carpentry, tile contractor, painter, insulation, insulation water weather proofing, cabinetmaker carpenter shop, cabinet installation, painter curbside address | painting, drywall, flooring, carpentry, insulation, floor covering
2389 | excavating, contractor excavating, demolition, house wrecker mover, contractor house wrecker mover, fence installation, grading, site preparation | excavating, demolition, fence, dirtwork, excavation, fencing
31-33 | manufacturer, manufacturing, factory, fabrication, manufacture, packaging manufacturing | manufacturing, mfg, fabricator, metal fabricator
311 | food manufacturing, food processing, food manufacturer, sandwich manufacture wholesale, meat processing, tortilla factory |
3116 | meat processing plant, slaughterhouse | meat packing
311811 | bakery retail, bakery, retail bakery, bakery shop | bakery, bakeshop, cake, panaderia, cupcake, pastry
311812 | bakery wholesale, commercial bakery |
312 | brewery, winery, distillery, bottler of soft drink, bottling, beverage manufacturing | brewing, brewery, winery, distillery, bottling, brewing company
312113 | ice dealer, ice manufacturing, ice dealer retail |
3115 | dairy, dairy milk distributor | dairy
315 | apparel manufacturing, clothing manufacturing |
321 | sawmill, millwork, wood product | millwork, sawmill
3231 | printing, screen printing, engraver, lithographer, printer, printing linotype ruling multilithing, silk screening, engraver lithographer monogrammer silk screening, commercial printing | printing, print shop, screen printing, printer, embroidery
325 | chemical manufacturing, air product manufacturer distributor, paint manufacturing |
326 | plastic manufacturing, plastic product | plastic
3273 | concrete ready mix, concrete plant, ready mix concrete | ready mix
3279 | stone monument, stone cutting, granite countertop | monument, countertop
331 | steel mill, foundry, metal processor | foundry, steel
332 | machine shop, metal sheet metal tin work, sheet metal, metal fabrication, metal work | machine shop, sheet metal, metal work
337 | furniture manufacturing, cabinet maker, cabinet shop | cabinet, cabinetry, cabinet shop
3391 | dental laboratory, artificial limb, optical manufacturer, medical device, prosthetic | dental lab, prosthetic, orthotic
339950 | sign manufacturing, sign company | sign company, sign
42 | wholesale, wholesaler, distributor, wholesale inventory, wholesale distributor, wholesale food, importer | wholesale, distributor, distributing, distribution
423 | machinery dealer, ac wholesale distributor, industrial supply, auto part wholesale, building material wholesale, restaurant equipment | industrial supply, electric supply, plumbing supply, tractor company
4241 | paper company |
4244 | grocery wholesale, produce wholesale, meat wholesale dealer, wholesale grocery, food distributor | food distributor
4247 | gasoline oil dealer wholesale | petroleum, oil company
4248 | beer distributor, wine distributor, liquor distributor | beverage distributor
44-45 | retail, retail store, retail inventory, retail sale, retail dealer, general retail |
4411 | automobile truck dealer, automobile dealer, car dealer, used car, new car dealer, motor vehicle dealer | auto sale, used car, toyota, honda, chevrolet, motor company, auto mart, nissan, hyundai, car sale
4412 | motorcycle dealer, boat dealer, mobile home sale recreational vehicle camper, recreational vehicle dealer, rv dealer, airplane sale service rental | motorcycle, harley davidson, marine sale, power sport
4413 | automobile part, automobile tire, auto part dealer, tire dealer, car part, tyre, automobile part dealer, auto part, tire store, automobile salvage | auto part, tire, tire shop, tire center, autozone, napa, auto salvage
4421 | furniture appliance dealer, furniture, furniture store, mattress, bed | furniture, mattress
4422 | carpet dealer, home furnishing, houseware, vacuum cleaner dealer, carpet dealer sale installation, window blind | carpet, rug, blind
4431 | appliance dealer, electronics, tv radio stereo sound equipment sale, telephone equipment sale, mobile phone, computer store, electronics store, business data proc office machine, cellular phone, appliance dealer sale, telephone equipment sale mobile cellular, video game | wireless, cellular, boost mobile, cricket wireless, metropcs, electronic, mobile phone, appliance, cell phone, t mobile, gamestop
4441 | hardware store, hardware, paint store, building plumbing material brick tile sale, lumber yard, building supply, home center, glass company, home improvement store, doityourself, building material, paint, glass company auto building material | hardware, lumber, paint store, home depot, building supply, sherwin william, glass
4442 | nursery plant shrubbery, garden center, nursery garden | garden center, nursery garden
4451 | grocery, supermarket, convenience mart, convenience store, produce market, food store, retail sale of perishable food, grocery retail, convenience, produce retail, supermarket major chain inventory, perishable food, greengrocer, minimart | grocery, supermarket, food mart, mini mart, convenience store, food market, supermercado, market place, superstop, quick stop, foodmart, food store, mart, super market, meat market
4452 | meat retail, fish market, seafood market, butcher, candy retail shop, confectionery, confectionery store, chocolate, deli retail | butcher, fish market, candy, chocolate, popcorn
4453 | liquor store, package good, retail sale of packaged liquor, wine shop, alcohol, beer store, liquor, packaged good, wine store | liquor, wine spirit, wine, spirit
446110 | pharmacy, drug store, chemist, drugstore | pharmacy, drug store, drug, walgreen, rx
4461 | cosmetic, optician, hearing aid, nutrition supplement, perfumery, beauty supply, hairdresser supply, health food, hearing aid agency, cosmetic retail | beauty supply, optical, eyewear, hearing aid, vitamin, nutrition, vision center, eye care
4471 | gas station, gasoline station, fuel, filling station, service station, petrol station, self service gas | gas, gas station, fuel, shell, exxon, citgo, mobil, truck stop, bp, petro, gas mart
4481 | clothing, clothing retail, apparel, clothing store, clothes, boutique, retail sale of clothing accessory shoe, fashion accessories, bag | clothing, apparel, fashion, boutique, menswear, bridal, clothier, uniform
448210 | shoe, shoe store, shoe retail, footwear | shoe, footwear, sneaker
4483 | jewelry, jewelry store, jewelry manufacturer store, jeweler, watch store, precious metal dealer, luggage | jewelry, jeweler
4511 | sporting good, toy store, hobby, bicycle agency, gun dealer, music store, craft store, sporting good company, toy, fabric store, bicycle shop, game store, musical instrument, bicycle | sporting good, toy, bicycle, gun, hobby, music store, fabric, cyclery, firearm
4512 | book store, bookstore, news dealer, newsstand, book stationery retail, book, newsagent | bookstore, book store, book
4522 | department store | department store, kohl, dillard, penney
4523 | general merchandise, discount store, variety store, dollar store, department discount variety store, warehouse club, buyer club, retail sale of general merchandise | dollar general, dollar tree, family dollar, dollar store, walmart, wal mart, discount store, general store, supercenter
4531 | florist, flower shop | florist, flower, floral
4532 | gift shop, stationery, office supply, gift, greeting card, gift store | gift, gift shop, office supply, card shop, souvenir
4533 | secondhand, antique, thrift store, flea market, secondhand merchandise, used merchandise, antique dealer, secondhand dealer, estate sale, antique craft mall, pawnshop retail, consignment, furniture appliance dealer secondhand | thrift store, antique, resale, thrift, consignment, flea market
4539 | pet shop, tobacco shop, smoke shop, art shop, art gallery, pet store, tobacco store, cannabis, tobacco, mobile home dealer, janitor supply wholesale retail, pet, auction house, vape shop, auctioneer, pet shop sale | smoke shop, tobacco, pet shop, art gallery, vape, petco, petsmart, pet supply, smoke, vapor, auction
4542 | vending machine | vending
4543 | door to door sale, peddler, truck vehicle sale from |
`;
