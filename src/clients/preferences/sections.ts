import { WORK_SETTINGS } from '../work-profile.choices';

/** The parts of the work profile's page, in its order, with the fields that show whether something was said there. */
export const SECTIONS: readonly { readonly id: string; readonly label: string; readonly fields: readonly string[] }[] = [
  { id: 'kinds', label: 'Kinds of work', fields: ['wanted1Words', 'wanted2Words', 'wanted3Words', 'refused1Words'] },
  { id: 'ahead', label: 'Next job and dream job', fields: ['nextJobWords', 'dreamJobWords'] },
  { id: 'when', label: 'When', fields: ['times', 'startFrom'] },
  { id: 'much', label: 'Hours and pay', fields: ['hoursMin', 'hoursMax', 'payFloor', 'ceiling'] },
  { id: 'way', label: 'Getting there', fields: ['homeArea', 'place', 'modes', 'longestMinutes', 'farthest'] },
  { id: 'surroundings', label: 'The place and the work', fields: [...WORK_SETTINGS.map(({ value }) => `setting_${value}`), 'liftMost', 'tasksLiked', 'tasksDisliked'] },
  { id: 'bring', label: 'What they bring', fields: ['licences', 'otherLicences', 'noLicences', 'languages', 'training'] },
  { id: 'employers', label: 'Employers', fields: ['employersWanted', 'employersRefused'] },
];
