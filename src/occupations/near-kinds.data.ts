/**
 * Kinds of work that people in job development treat as near to one another, written by hand: whoever wants one of a line may
 * well be glad of another. After the bar the names of our own list, put apart by " + "; a kind may stand in several
 * lines. Two kinds that are both written here but share no line are other work, however alike their codes. near-kinds.ts
 * reads this; nothing else does.
 */
export const NEAR_KINDS_TEXT = `
kitchen | Dishwasher + Food preparation worker + Other kitchen or food service worker + School, hospital or canteen cook + Busser or dining room helper
prepared food | Food preparation worker + Fast food, café or counter worker + Fast food cook + Other kitchen or food service worker + Short order cook
cooking | Restaurant cook + Short order cook + School, hospital or canteen cook + Fast food cook + Food preparation worker + Cook in a private home + Chef
dining room | Waiter or server + Busser or dining room helper + Host + Tray or room service server + Fast food, café or counter worker
bar | Bartender + Waiter or server + Busser or dining room helper
baking | Baker + Food preparation worker + Food mixer or batch maker
meat and fish | Butcher + Meat, poultry or fish cutter + Slaughterhouse worker + Food factory worker
food factory | Food factory worker + Food mixer or batch maker + Food cooking machine worker + Roasting or drying machine worker + Packing machine operator
cleaning indoors | Housekeeper + Janitor or office cleaner + Lead cleaner
linen | Housekeeper + Laundry or dry cleaning worker + Presser
cleaning vehicles and plant | Car washer + Airport ramp or cabin worker + Industrial parts washer + Gas station or car service attendant
building upkeep | Janitor or office cleaner + Handyman or building maintenance + Chimney, duct or pool cleaner
grounds and plants | Grounds or garden worker + Crop, nursery or greenhouse worker + Weed and lawn sprayer + Tree trimmer + Lead grounds worker
farm | Crop, nursery or greenhouse worker + Livestock or fish farm worker + Farm machine operator + Fruit, egg or produce sorter
forest | Forest worker + Logger + Tree trimmer + Forest or park technician
animals | Animal carer + Veterinary assistant + Livestock or fish farm worker + Animal trainer
stock and warehouse | Shelf stocker or order picker + Hand packer + Mover, loader or warehouse hand + Shipping and receiving clerk
loading | Mover, loader or warehouse hand + Machine loader + Forklift operator + Conveyor operator
goods by the line | Hand packer + Packing machine operator + Assembly line worker + Factory helper + Machine loader
mail | Mail sorter + Mailroom worker + Post office clerk + Mail carrier + Courier or messenger
refuse | Trash or recycling collector + Mover, loader or warehouse hand
shop floor | Shop assistant or sales associate + Cashier + Counter or rental clerk + Product demonstrator + Parts counter worker
shop stock | Shelf stocker or order picker + Shop assistant or sales associate + Shop display maker
tills and tickets | Cashier + Usher or ticket taker + Ticket or reservation agent + Fast food, café or counter worker + Bank teller
delivery | Delivery driver + Courier or messenger + Route driver who sells
large vehicles | Truck driver + Delivery driver
carrying people | Shuttle driver or chauffeur + Taxi driver + City or coach bus driver + School bus driver + Patient ride or ambulance driver
parking and cars | Parking attendant + Car washer + Gas station or car service attendant
care at home | Home health aide + Personal care aide + Nursing assistant + Residence or group home aide + Errand or personal helper
hospital helpers | Nursing assistant + Hospital orderly or patient transporter + Psychiatric aide + Therapy aide + Psychiatric technician
clinic | Medical assistant + Dental assistant + Medical secretary + Blood drawer
pharmacy | Pharmacy aide + Pharmacy technician
children | Childcare worker + Teaching assistant + Preschool teacher + School bus monitor + Recreation leader
tutoring | Teaching assistant + Tutor + Substitute teacher
peers and helpers | Case worker or human services aide + Community health worker + Recovery or mental health counsellor + Residence or group home aide
fitness and play | Recreation leader + Amusement or recreation attendant + Fitness instructor + Lifeguard + Sports coach or official
front desk | Receptionist + Hotel front desk + Switchboard operator + Concierge + Medical secretary
hotel lobby | Hotel porter or bellhop + Concierge + Hotel front desk + Parking attendant
office | Office clerk + File clerk + Data entry worker + Secretary or office assistant + Receptionist + Typist + Mailroom worker
copies and figures | Office clerk + Copier or office machine operator + Proofreader
accounts | Bookkeeper or accounts clerk + Billing clerk + Payroll clerk
phones | Customer service worker + Switchboard operator + Telephone seller + Order clerk
library | Library assistant + Library technician + File clerk
watching over | Security guard + Store loss prevention + Crossing guard or flagger + Usher or ticket taker
building site | Building site labourer + Other builder's helper + Carpenter's helper + Painter's or plasterer's helper + Road maintenance worker
wood | Carpenter + Carpenter's helper + Cabinet maker + Woodworking machine operator
paint | House painter + Painter's or plasterer's helper + Spray painter
repairs | Handyman or building maintenance + Mechanic's or fitter's helper + Appliance repairer
cars | Car mechanic + Tyre fitter + Mechanic's or fitter's helper + Gas station or car service attendant
assembling | Assembly line worker + Electronics assembler + Factory helper + Factory worker
machines | Factory worker + Factory helper + Packing machine operator + Machine loader
checking | Quality checker + Assembly line worker
metal | Welder + Metal shop worker + Metal press operator + Grinder or polisher on machines
sewing | Sewing machine operator + Tailor or alterations worker + Textile or clothing factory worker + Upholsterer
printing | Print press operator + Bookbinder or finisher + Print preparer + Copier or office machine operator
beauty | Hair or beauty worker + Barber + Nail technician + Shampoo assistant + Skin care or make-up worker
flowers | Florist + Crop, nursery or greenhouse worker
`;
