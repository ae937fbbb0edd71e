/** The major groups of the classification in everyday words, for the meeting's filter; the code is the first two digits of a kind's. */
export const KIND_GROUPS: readonly { readonly code: string; readonly label: string }[] = [
  { code: '11', label: 'Managing' }, { code: '13', label: 'Business and money' }, { code: '15', label: 'Computers' }, { code: '17', label: 'Engineering and drafting' }, { code: '19', label: 'Science' },
  { code: '21', label: 'Social and community work' }, { code: '23', label: 'Legal work' }, { code: '25', label: 'Teaching and libraries' }, { code: '27', label: 'Arts, media and sports' }, { code: '29', label: 'Health care' },
  { code: '31', label: 'Helping in health care' }, { code: '33', label: 'Security and safety' }, { code: '35', label: 'Food' }, { code: '37', label: 'Cleaning and grounds' }, { code: '39', label: 'Personal care and service' },
  { code: '41', label: 'Sales' }, { code: '43', label: 'Office work' }, { code: '45', label: 'Farming and fishing' }, { code: '47', label: 'Building' }, { code: '49', label: 'Repairing and installing' },
  { code: '51', label: 'Making things' }, { code: '53', label: 'Moving things and driving' }, { code: '55', label: 'The military' },
];

/** The group of a kind's code; undefined where the kind isn't known. */
export function groupOf(kindCode: string | null): string | undefined {
  return kindCode === null ? undefined : kindCode.slice(0, 2);
}
