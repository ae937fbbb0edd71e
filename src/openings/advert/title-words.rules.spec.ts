import { advertText, statements } from './advert-text.rules';
import { couldBeTitle } from './title-lines.rules';
import { titleIn } from './title-words.rules';

const title = (text: string) => titleIn(advertText(text), statements(advertText(text))).title;

describe('what the job is called (M3)', () => {
  it.each([
    ['Part-time Dishwasher\nTilt Coffee, 12 Mill Lane, Harborton', 'Dishwasher'], ['Part-time Dishwasher / Tilt Coffee, 12 Mill Lane, Harborton', 'Dishwasher'], ['HIRING NOW!!! overnite stockers', 'Overnite stockers'], ['Wanted! Cart pusher', 'Cart pusher'], ['Now hiring! Part time cashier', 'Cashier'],
    ['12 Mill Lane, Harborton\nBarista', 'Barista'], ['(555) 010-1234\nCook', 'Cook'], ['December 1, 2026\nCook', 'Cook'], ['Posted 3 days ago\nLine cook', 'Line cook'], ['Harborton, NY 10001\nLine cook', 'Line cook'], ['Mon-Fri 9am-5pm\nJanitor', 'Janitor'], ['URGENT: Room attendant', 'Room attendant'],
    ['Full-time or part-time Sales associate', 'Sales associate'], ['Seasonal gift wrapper, 15 to 25 hours a week', 'Gift wrapper'], ['20 hours a week, janitor', 'Janitor'], ['Cook / Dishwasher', 'Cook / Dishwasher'], ['Help wanted - Busser', 'Busser'], ['We are hiring part-time bussers!', 'Bussers'], ['Stocker | 40 Harbor Street | $16/hr', 'Stocker'],
    ['Seasonal\nGift wrapper', 'Gift wrapper'], ['jobs@harborgrill.example\nCook', 'Cook'], ['*** NOW HIRING *** Car washers', 'Car washers'], ['Dishwasher needed immediately', 'Dishwasher'], ['Street sweeper', 'Street sweeper'], ['Join our team! Barista', 'Barista'], ['Immediate opening!\nCar wash attendant (seasonal)\nOutdoors. Hours: 20-25. No license needed.', 'Car wash attendant'], ['Cleaner. Driver’s licence preferred.', 'Cleaner'], ['Delivery helper - no driving, no license required. You lift up to 40 lbs.', 'Delivery helper'], ['House cleaner - $120 per house or $20/hour, whichever is more. Own car.', 'House cleaner'], ['Groundskeeper, full time. Must pass a drug screen.', 'Groundskeeper'], ['HIRING NOW!!! overnite stockers $16.50/hr', 'Overnite stockers'], ['Se busca lavaplatos', 'Lavaplatos'], ['Seasonal, 15 to 25 hours a week\nGift wrapper', 'Gift wrapper'], ['Drive-thru crew', 'Drive-thru crew'],
    ['Employer: Zork Bakery\nDishwasher', 'Dishwasher'], ['Company: Zork\nLine cook\n$15', 'Line cook'], ['Business - Zork Bakery\nBaker', 'Baker'], ['Employer:\nZork Bakery\nDishwasher', 'Dishwasher'], ['Department: Kitchen\nDishwasher', 'Dishwasher'], ['Zork Bakery is hiring: Dishwasher', 'Dishwasher'], ['Zork Bakery is now hiring!\nDishwasher', 'Dishwasher'], ['Zork Bakery - now hiring: Dishwasher', 'Dishwasher'], ['Zork Bakery is looking for: a dishwasher', 'Dishwasher'], ['Zork Bakery is hiring for the following positions: dishwasher, cook', 'Dishwasher'], ['Hotel - Housekeeper', 'Hotel - Housekeeper'], ['Job title:\nPacker', 'Packer'],
  ])('of “%s” it is %s', (text, said) => expect(title(text)).toBe(said));

  it.each(['HIRING NOW!!!', 'Now hiring', 'Part-time', '12 Mill Lane, Harborton', '$15 an hour', 'Call 555-010-1234', 'Monday to Friday', 'No experience needed', 'Wanted!', 'Zork Bakery is hiring!', 'Employer: Zork Bakery', 'We love garlic. You should too.', '$15 an hour. Mon-Fri.'])('“%s” names no work', (text) => expect(title(text)).toBe(''));

  it.each(['4 Quay Road', 'Unit 3, 12 Mill Lane', 'SW1A 2AA', 'www.tilt.example', '020 7946 0000', 'Fri, Dec 4', '12/04/2026'])('“%s” could be no title', (text) => expect(couldBeTitle(text)).toBe(false));
});
