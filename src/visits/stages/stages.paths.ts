/** Where the next touch is set by hand, and where "Still going?" is answered. */
export const stagePaths = {
  nextTouches: (employerId: string) => `/employers/${employerId}/next-touches`,
  newNextTouch: (employerId: string) => `/employers/${employerId}/next-touches/new`,
  answers: (employerId: string) => `/employers/${employerId}/still-going-answers`,
  newAnswer: (employerId: string, back: 'home' | '' = '') => `/employers/${employerId}/still-going-answers/new${back === '' ? '' : `?back=${back}`}`,
};
