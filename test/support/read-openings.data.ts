/**
 * What a person reads in the free text of the recruitment events, row by row (the first is 1), labelled by hand: facts only,
 * none of the text. Columns: rows | licences asked for, by value | other papers asked for | experience in months ("12-24", "0" none
 * needed, "some" of no said length) | kilograms lifted, or "ask" | what else: `free` they want somebody free at many times,
 * `standing`, `drives`, `drives?` (a licence, and nobody says what for), `full`, `part`, `h30-32` hours, `p13` pay, `pay?` pay left open, `lang:English`.
 * A paper or experience that would only be liked isn't asked for.
 */
export const READ_OPENINGS = `
1,9,27,29,30,31,32,45 | security diploma | 8&16 | | |
2 | diploma | | 12-24 | |
3 | | | | | free
4,5,20,33,83,103 | hha | | | |
6,92 | | Bachelor | some | |
7,49,67,89 | security | 8&16 | 12 | | free standing
8 | driving | F-803 | 12 | | drives?
10,22,28,104 | security driving | | | | free drives?
11 | | | 24-36 | | free
12 | | | 0 | 22.7 | free
13,65 | hha | | | |
14 | | | some | |
15,66 | diploma | | | | free
16 | construction_safety | | 48-72 | |
17 | security | 8&16 | 24 | | free
18,87 | | Bachelor | some | |
19,44 | | | | |
21 | | | 0 | |
23 | | | | 22.7 | free
24 | | | some | |
25 | | | some | ask | free standing
26 | | | | 22.7 | free standing
34 | | | | 22.7 | free full
35 | driving | | 12 | | drives p13
36,46 | driving | | | | drives?
37,54,77 | driving | | | 22.7 | free full drives?
38 | | LPN RN | | |
39 | diploma | | 6 | 22.7 | free
40 | driving | | | | drives
41 | driving | | | | drives
42 | driving | | 36 | | drives? pay?
43 | | F-89 | 12 | | free
47 | diploma | | 12 | |
48 | | | 12 | |
50 | hha | | | |
51,84 | | | 12 | | free
52 | | | | | free
53,72 | security diploma | 8&16 fireguard | | |
55 | diploma | | some | |
56 | security | 8&16 | | | standing
57 | | | 12 | |
58,93 | | Bachelor | 12 | |
59 | | | 12-24 | |
60 | | Bachelor | | |
61 | diploma | | 12 | |
62,69 | security diploma | 8&16 | | |
63,64 | diploma | | some | |
68 | | | 6 | 18.1 |
70 | cdl | | | | free drives part h30-32 p18
71 | driving | | | | free drives? p13
73 | | | 6 | | free
74 | | | | | free
75,86 | security diploma | 8&16 | 6-12 | | free
76 | hha | | 6-12 | |
78 | | | | |
79,80,107 | driving | | | | drives?
81 | | | | | free
82 | diploma | | 12 | 20.4 | free
85 | | | 6 | |
88 | | | 12 | | free
90 | diploma | | | |
91 | | | | | lang:English
94 | food | | 60 | |
95 | | Bachelor | 12 | |
96 | hha | | 0 | |
97 | security | 8&16 | 12 | | free
98 | cdl | | | | drives
99 | | | 6-12 | | free full
100 | | | | 13.6 | free
101 | security | F-02 | | | free
102 | driving | Associate | some | | drives?
105 | | | | |
106 | diploma | | 12 | |
108 | | | | 22.7 | standing
109 | | | 12-24 | |
`;
