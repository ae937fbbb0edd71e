/**
 * Titles that stand for several kinds of work in an advert, in the singular: a "runner" carries food, parcels or samples,
 * a "checker" is a cashier or checks goods. Alone they are asked about, never taken for one of them; with a word
 * more ("food runner") they may be plain. kind-choice.ts reads this; nothing else does.
 */
export const OPEN_TITLES: ReadonlySet<string> = new Set([
  // Said in many trades.
  'runner', 'porter', 'driver', 'operator', 'clerk', 'officer', 'manager', 'supervisor', 'coach', 'counselor', 'counsellor', 'therapist', 'nurse', 'instructor', 'trainer', 'teacher', 'inspector', 'installer', 'scheduler', 'planner', 'buyer', 'carrier', 'collector', 'dealer', 'escort', 'monitor', 'page', 'reserve', 'marine', 'agent',
  'keeper', 'caretaker', 'spotter', 'tender', 'feeder', 'setter', 'fitter', 'finisher', 'cutter', 'trimmer', 'sorter', 'grader', 'checker', 'tester', 'sampler', 'selector', 'examiner', 'picker', 'washer', 'laborer', 'labourer', 'grower', 'decorator', 'buffer', 'burner', 'spinner', 'baler', 'filler', 'fixer', 'sewer', 'steamer', 'maker', 'mixer', 'tailer',
  'expediter', 'expeditor', 'expo', 'steward', 'utility', 'floater', 'shopper',
  // Of the line: at a stove, in a factory or up a pole.
  'line', 'line worker', 'line technician', 'line tech', 'line operator', 'line attendant', 'line person', 'line helper', 'line staff',
  // Two words that still leave it open.
  'field worker', 'field technician', 'field tech', 'yard worker', 'yard person', 'ground man', 'groundman', 'ground worker', 'production assistant', 'personal shopper', 'service desk', 'service technician', 'service tech', 'service worker', 'utility worker', 'utility person', 'floor worker', 'floor staff', 'floor associate', 'lot attendant', 'pool attendant', 'resident assistant', 'transporter',
  // What somebody likes, rather than what they would do with it.
  'wood', 'chicken', 'fish', 'shoe', 'wine', 'juice', 'photo', 'photograph', 'train', 'machine', 'demo', 'sampling', 'button', 'tissue', 'hide',
]);
