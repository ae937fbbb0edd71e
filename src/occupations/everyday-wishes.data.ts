/**
 * What people answer when asked for the work they would like, where it names a place, a person or a wish rather than
 * a trade: before the bar the words, after it the names of our own list to offer, put apart by " + ". Nothing after
 * the bar means that nobody can tell from these words alone. everyday-wishes.ts reads this; nothing else does.
 */
export const EVERYDAY_WISHES_TEXT = `
outdoor, outdoors, outside, being outside, being outdoors, outdoor job, outdoor things, fresh air, in nature, nature | Grounds or garden worker + Crop, nursery or greenhouse worker + Building site labourer + Forest worker
help old people, help older people, help elderly, elderly people, elderly, old people, older people, senior people, seniors, taking care of old people, care for old people, care for elderly, taking care of elderly | Personal care aide + Home health aide + Nursing assistant
help sick people, sick people, patients, help patients | Nursing assistant + Home health aide + Hospital orderly or patient transporter
help disabled people, people with disabilities, help people with disabilities | Personal care aide + Residence or group home aide + Case worker or human services aide
help people, people, be with people, talk to people, talking to people, meet people | Customer service worker + Personal care aide + Receptionist + Case worker or human services aide
kids, children, help kids, help children, be with kids, taking care of kids, babies | Childcare worker + Teaching assistant + Recreation leader
animals, dogs, cats, horses, pets, be with animals, taking care of animals, take care of animals, taking care of dogs, care for animals | Animal carer + Veterinary assistant + Livestock or fish farm worker
plants, flowers, take care of plants, grow things | Crop, nursery or greenhouse worker + Grounds or garden worker + Florist
post office, mail, usps | Mail sorter + Mail carrier + Post office clerk + Mailroom worker
computers, computer, good with computers, typing on a computer, computer job | Data entry worker + Computer help desk + Office clerk
my hands, hands, with my hands, use my hands, good with my hands | Handyman or building maintenance + Assembly line worker + Carpenter's helper
fix things, fixing things, repair things, make repairs | Handyman or building maintenance + Appliance repairer + Mechanic's or fitter's helper
cars, fix cars, fixing cars | Car mechanic + Tyre fitter + Car washer
books, reading | Library assistant + Library technician
hospital, hospitals | Hospital orderly or patient transporter + Housekeeper + Tray or room service server + Nursing assistant
store, stores, shop, shops, grocery store, supermarket | Shop assistant or sales associate + Cashier + Shelf stocker or order picker
at home, from home, my home, remote, remotely, remote job, online | 
build houses, build things, building houses, building things | Building site labourer + Carpenter's helper + Other builder's helper
answer phones, answering phones, phones, on the phone | Receptionist + Switchboard operator + Customer service worker
paperwork, filing papers | Office clerk + File clerk + Data entry worker
school, schools | Teaching assistant + School, hospital or canteen cook + Janitor or office cleaner + School bus monitor
art, arts and crafts, crafts | Craft maker + Painter or illustrator + Shop display maker
music | Musician or singer + Sound and video technician
movies, movie theater | Usher or ticket taker + Fast food, café or counter worker
lift heavy things, lifting, heavy lifting, moving boxes, carry things | Mover, loader or warehouse hand + Building site labourer
sewing clothes, making clothes | Tailor or alterations worker + Sewing machine operator
home depot, dollar tree, dollar general, family dollar, best buy, burger king, old navy, big lots, foot locker, whole foods, office depot, target, the gap, video games, church | 
last job, my last job, like my last job, same as my last job, same as last time, same as before, old job, my old job, what i did before | 
not sure, unsure, sure, no idea, dont know, do not know, anything, whatever, something, nothing, any, any job, open, open to anything, flexible, no preference | 
quiet, something quiet, quiet place, calm, calm place, easy, something easy, simple, slow, peaceful, alone, by myself, on my own, small place, not busy | 
money, good money, good pay, benefits, close to home, near home, near my home, near me, close by, different, new, something new, something different, something else, fun, something fun, steady, part time, full time | 
`;
