import { describe, expect, it } from 'vitest';
import type { NightId } from '../../bedtime/night.ts';
import type { Schedule } from '../../bedtime/week.ts';
import { at, calm, device, Evening, type Event, everyNight, off, ordinary, played, told } from './evening.ts';

type Events = readonly (readonly [moment: string, event: Event])[];

const quiet = ['Mon 21:45 wind-down/1', 'Mon 22:30 bedtime/1'];
const threeRepeats = ['Mon 22:45 overdue/1', 'Mon 23:00 overdue/2', 'Mon 23:15 overdue/3'];

describe('an evening', () => {
  it.each<[string, Events, string[]]>([
    ['without an answer has a wind-down, a bedtime and three repeats, then peace', [], [...quiet, ...threeRepeats]],
    [
      'that was begun before the wind-down has no wind-down nudge',
      [['Mon 21:00', 'start']],
      ['Mon 22:30 bedtime/1', ...threeRepeats],
    ],
    ['that was begun on the nudge goes on to the bedtime', [['Mon 21:46', 'start']], [...quiet, ...threeRepeats]],
    ['ends with good night before bedtime', [['Mon 22:00', 'goodNight']], ['Mon 21:45 wind-down/1']],
    ['ends with good night before the wind-down', [['Mon 21:00', 'goodNight']], []],
    ['ends with good night at bedtime', [['Mon 22:31', 'goodNight']], quiet],
    ['ends with good night between two repeats', [['Mon 22:50', 'goodNight']], [...quiet, 'Mon 22:45 overdue/1']],
    ['is silent when it is skipped in the afternoon', [['Mon 18:30', 'skip']], []],
    ['is silent from the moment it is skipped', [['Mon 22:00', 'skip']], ['Mon 21:45 wind-down/1']],
  ])('%s', (_, events, story) => {
    expect(played(events).story).toEqual(story);
  });

  it('asks again at each step of the badge, from the wind-down to the bedtime', () => {
    const badges: string[] = [];
    const evening = new Evening(ordinary, at('Mon 17:59'));
    let now = at('Mon 18:00');
    while (Temporal.Instant.compare(now, at('Tue 09:00')) < 0) {
      const { badge, askAgainAt } = evening.tick(now);
      if (badge !== badges.at(-1)) badges.push(badge);
      now = askAgainAt;
    }
    const counted = ['45', '40', '35', '30', '25', '20', '15', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1'];
    expect(badges).toEqual(['', ...counted, 'zzz', '']);
  });

  it('without a lead has no wind-down', () => {
    const schedule = { ...ordinary, leadMinutes: 0 };
    expect(played([], { schedule }).story).toEqual(['Mon 22:30 bedtime/1', ...threeRepeats]);
  });

  it('with a bedtime after midnight is still one evening', () => {
    const schedule = { ...ordinary, week: everyNight('00:30', '08:00') };
    expect(played([], { schedule }).story).toEqual([
      ...['Mon 23:45 wind-down/1', 'Tue 00:30 bedtime/1', 'Tue 00:45 overdue/1', 'Tue 01:00 overdue/2'],
      'Tue 01:15 overdue/3',
    ]);
  });

  it('that is shorter than its repeats ends at the wake time', () => {
    const schedule = { ...ordinary, week: everyNight('22:30', '23:00') };
    expect(played([], { schedule }).story).toEqual([...quiet, 'Mon 22:45 overdue/1']);
  });

  it('is followed by the next one, with ids of its own', () => {
    const { shownIds } = played(
      [
        ['Mon 22:31', 'goodNight'],
        ['Tue 22:31', 'goodNight'],
      ],
      { to: 'Wed 12:00' },
    );
    expect(shownIds).toEqual([
      ...['nudge/2026-11-23/wind-down/1', 'nudge/2026-11-23/bedtime/1'],
      ...['nudge/2026-11-24/wind-down/1', 'nudge/2026-11-24/bedtime/1'],
    ]);
  });

  it('that is off says nothing', () => {
    const week = { ...everyNight('22:30', '06:30') };
    const schedule = { ...ordinary, week: { ...week, mon: off(week.mon) } };
    expect(played([], { schedule }).story).toEqual([]);
    expect(played([], { schedule, to: 'Tue 22:00' }).story).toEqual(['Tue 21:45 wind-down/1']);
  });

  it('of a week that is off asks again in a day, and says so', () => {
    const none = off(ordinary.week.mon);
    const week = { mon: none, tue: none, wed: none, thu: none, fri: none, sat: none, sun: none };
    const decision = new Evening({ ...ordinary, week }).ask(at('Mon 18:00'));
    expect(decision).toMatchObject({ night: undefined, show: undefined, badge: '', why: { is: 'off' }, record: [] });
    expect(told(decision.askAgainAt)).toBe('Tue 18:00');
  });
});

describe('a snooze', () => {
  it.each<[string, Events, string[]]>([
    [
      'in the wind-down brings the wind-down nudge again',
      [['Mon 21:46', 'snooze']],
      ['Mon 21:45 wind-down/1', 'Mon 21:56 wind-down/2', 'Mon 22:30 bedtime/1', ...threeRepeats],
    ],
    ['that ends at bedtime leaves the bedtime nudge', [['Mon 22:20', 'snooze']], [...quiet, ...threeRepeats]],
    [
      'across bedtime puts the bedtime off',
      [['Mon 22:25', 'snooze']],
      [
        'Mon 21:45 wind-down/1',
        'Mon 22:35 bedtime/1',
        'Mon 22:50 overdue/1',
        'Mon 23:05 overdue/2',
        'Mon 23:20 overdue/3',
      ],
    ],
    [
      'at bedtime brings the bedtime nudge again',
      [['Mon 22:31', 'snooze']],
      [...quiet, 'Mon 22:41 bedtime/2', 'Mon 22:56 overdue/1', 'Mon 23:11 overdue/2', 'Mon 23:26 overdue/3'],
    ],
    [
      'between the repeats leaves the repeats their number',
      [['Mon 22:50', 'snooze']],
      [...quiet, 'Mon 22:45 overdue/1', 'Mon 23:00 bedtime/2', 'Mon 23:15 overdue/2', 'Mon 23:30 overdue/3'],
    ],
    [
      'after all repeats brings one more nudge and no repeats',
      [['Mon 23:20', 'snooze']],
      [...quiet, ...threeRepeats, 'Mon 23:30 bedtime/2'],
    ],
    [
      'after another one, and after that another, and there are no more',
      [
        ['Mon 22:31', 'snooze'],
        ['Mon 22:42', 'snooze'],
        ['Mon 22:53', 'snooze'],
        ['Mon 23:04', 'snooze'],
      ],
      [
        ...quiet,
        'Mon 22:41 bedtime/2',
        'Mon 22:52 bedtime/3',
        'Mon 23:03 bedtime/4',
        'Mon 23:04 no snooze',
        'Mon 23:18 overdue/1',
        'Mon 23:33 overdue/2',
        'Mon 23:48 overdue/3',
      ],
    ],
    [
      'during another one is not there',
      [
        ['Mon 21:46', 'snooze'],
        ['Mon 21:50', 'snooze'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 21:50 no snooze', 'Mon 21:56 wind-down/2', 'Mon 22:30 bedtime/1', ...threeRepeats],
    ],
    [
      'is over with good night',
      [
        ['Mon 22:31', 'snooze'],
        ['Mon 22:35', 'goodNight'],
      ],
      quiet,
    ],
    [
      'of one who has begun puts the bedtime off',
      [
        ['Mon 21:50', 'start'],
        ['Mon 22:28', 'snooze'],
        ['Mon 22:39', 'goodNight'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:38 bedtime/1'],
    ],
  ])('%s', (_, events, story) => {
    expect(played(events).story).toEqual(story);
  });

  it('at the very end of the night is not there', () => {
    expect(played([['Tue 06:25', 'snooze']]).story).toContain('Tue 06:25 no snooze');
  });
});

describe('undo', () => {
  it.each<[string, Events, string[]]>([
    [
      'of good night before bedtime leads to the bedtime',
      [
        ['Mon 22:00', 'goodNight'],
        ['Mon 22:10', 'undo'],
      ],
      [...quiet, ...threeRepeats],
    ],
    [
      'of good night after the bedtime gives it now, and says why',
      [
        ['Mon 22:00', 'goodNight'],
        ['Mon 22:40', 'undo'],
        ['Mon 22:41', 'goodNight'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:40 bedtime/1, 10 late: restored'],
    ],
    [
      'of good night at bedtime leaves a quarter of an hour',
      [
        ['Mon 22:31', 'goodNight'],
        ['Mon 22:50', 'undo'],
        ['Mon 23:06', 'goodNight'],
      ],
      [...quiet, 'Mon 23:05 overdue/1'],
    ],
    [
      'of a skip in the wind-down gives the wind-down',
      [
        ['Mon 20:00', 'skip'],
        ['Mon 22:00', 'undo'],
      ],
      ['Mon 22:00 wind-down/1, 15 late: restored', 'Mon 22:30 bedtime/1', ...threeRepeats],
    ],
    [
      'of a skip before the evening is as if nothing was',
      [
        ['Mon 19:00', 'skip'],
        ['Mon 20:00', 'undo'],
      ],
      [...quiet, ...threeRepeats],
    ],
    [
      'of having begun brings back the wind-down',
      [
        ['Mon 21:00', 'start'],
        ['Mon 21:50', 'undo'],
      ],
      ['Mon 21:50 wind-down/1, 5 late: restored', 'Mon 22:30 bedtime/1', ...threeRepeats],
    ],
    [
      'of a snooze does not bring the nudge again',
      [
        ['Mon 21:46', 'snooze'],
        ['Mon 21:50', 'undo'],
      ],
      [...quiet, ...threeRepeats],
    ],
    [
      'of a snooze across bedtime gives the bedtime now',
      [
        ['Mon 22:25', 'snooze'],
        ['Mon 22:32', 'undo'],
        ['Mon 22:33', 'goodNight'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:32 bedtime/1, 2 late: restored'],
    ],
    [
      'of a snooze gives the snooze back',
      [
        ['Mon 22:31', 'snooze'],
        ['Mon 22:32', 'undo'],
        ['Mon 22:33', 'snooze'],
        ['Mon 22:44', 'snooze'],
        ['Mon 22:55', 'snooze'],
        ['Mon 22:56', 'goodNight'],
      ],
      [...quiet, 'Mon 22:43 bedtime/2', 'Mon 22:54 bedtime/3'],
    ],
    [
      'twice takes back two answers',
      [
        ['Mon 21:46', 'start'],
        ['Mon 22:00', 'goodNight'],
        ['Mon 22:01', 'undo'],
        ['Mon 22:02', 'undo'],
        ['Mon 22:03', 'undo'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:03 no undo', 'Mon 22:30 bedtime/1', ...threeRepeats],
    ],
  ])('%s', (_, events, story) => {
    expect(played(events).story).toEqual(story);
  });
});

describe('someone who is not there', () => {
  it.each<[string, Events, string[]]>([
    [
      'gets the wind-down on return',
      [
        ['Mon 21:40', 'goes idle'],
        ['Mon 22:00', 'is back'],
        ['Mon 22:01', 'goodNight'],
      ],
      ['Mon 21:45 held wind-down/1: idle', 'Mon 22:00 wind-down/1, 15 late: away'],
    ],
    [
      'gets the bedtime on return, and its repeats from then',
      [
        ['Mon 22:20', 'locks'],
        ['Mon 22:52', 'is back'],
        ['Mon 23:08', 'goodNight'],
      ],
      [
        'Mon 21:45 wind-down/1',
        'Mon 22:30 held bedtime/1: locked',
        'Mon 22:52 bedtime/1, 22 late: away',
        'Mon 23:07 overdue/1',
      ],
    ],
    [
      'and is back within two minutes was not late',
      [
        ['Mon 22:29', 'goes idle'],
        ['Mon 22:31', 'is back'],
        ['Mon 22:32', 'goodNight'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:30 held bedtime/1: idle', 'Mon 22:31 bedtime/1'],
    ],
    [
      'over wind-down and bedtime gets the bedtime only, once',
      [
        ['Mon 21:40', 'goes idle'],
        ['Mon 22:40', 'is back'],
        ['Mon 22:41', 'goodNight'],
      ],
      [
        'Mon 21:45 held wind-down/1: idle',
        'Mon 22:30 missed wind-down: away',
        'Mon 22:30 held bedtime/1: idle',
        'Mon 22:40 bedtime/1, 10 late: away',
      ],
    ],
    [
      'until the wake time has missed the bedtime, once',
      [
        ['Mon 21:40', 'goes idle'],
        ['Tue 07:00', 'is back'],
        ['Tue 08:00', 'look'],
      ],
      [
        'Mon 21:45 held wind-down/1: idle',
        'Mon 22:30 missed wind-down: away',
        'Mon 22:30 held bedtime/1: idle',
        'Tue 06:30 missed bedtime: away',
      ],
    ],
    [
      'from the bedtime nudge on is not called repeatedly',
      [
        ['Mon 22:35', 'goes idle'],
        ['Tue 06:00', 'is back'],
        ['Tue 06:01', 'goodNight'],
      ],
      [...quiet, 'Mon 22:45 held overdue/1: idle', 'Tue 06:00 overdue/1, 435 late: away'],
    ],
  ])('%s', (_, events, story) => {
    expect(played(events).story).toEqual(story);
  });
});

describe('a film in full screen', () => {
  it('holds the wind-down for 20 minutes and the bedtime for 10, not longer', () => {
    expect(
      played([
        ['Mon 21:40', 'watches a film'],
        ['Mon 22:50', 'goodNight'],
      ]).story,
    ).toEqual([
      ...['Mon 21:45 held wind-down/1: fullScreen', 'Mon 22:05 wind-down/1, 20 late: busy'],
      ...['Mon 22:30 held bedtime/1: fullScreen', 'Mon 22:40 bedtime/1, 10 late: busy'],
    ]);
  });
});

describe('a nudge that is held for one reason after another', () => {
  const night = '2026-11-23' as NightId;

  it('is on record once for each reason, and late for the last of them', () => {
    const evening = played([
      ['Mon 22:20', 'goes idle'],
      ['Mon 22:33', 'watches a film'],
      ['Mon 22:34', 'goes idle'],
      ['Mon 22:35', 'watches a film'],
      ['Mon 22:41', 'goodNight'],
    ]);
    expect(evening.story).toEqual([
      'Mon 21:45 wind-down/1',
      ...['Mon 22:30 held bedtime/1: idle', 'Mon 22:33 held bedtime/1: fullScreen'],
      'Mon 22:40 bedtime/1, 10 late: busy',
    ]);
  });

  it.each([
    ['machine sleeps', 'slept'],
    ['browser closes', 'closed'],
  ] as const)('%s over it, and the screen is locked then: late for the first of the two', (event, cause) => {
    const evening = played([
      ['Mon 22:00', event],
      ['Mon 23:00', 'locks'],
      ['Mon 23:10', 'is back'],
      ['Mon 23:11', 'goodNight'],
    ]);
    expect(evening.story.slice(1)).toEqual([
      'Mon 23:00 held bedtime/1: locked',
      `Mon 23:10 bedtime/1, 40 late: ${cause}`,
    ]);
    expect(evening.state(night).held).toMatchObject([{ hold: 'locked', after: cause }]);
  });

  it('has no gap on record when there was none', () => {
    const evening = played([['Mon 22:20', 'locks']], { to: 'Mon 22:31' });
    expect(evening.state(night).held[0]).not.toHaveProperty('after');
  });
});

describe('a browser that was closed', () => {
  it.each<[string, Events, string[]]>([
    [
      'over the bedtime gives it late, and says so',
      [
        ['Mon 22:00', 'browser closes'],
        ['Mon 22:50', 'browser opens'],
        ['Mon 22:51', 'goodNight'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:50 bedtime/1, 20 late: closed'],
    ],
    [
      'over the wind-down gives it late',
      [
        ['Mon 21:00', 'browser closes'],
        ['Mon 22:00', 'browser opens'],
        ['Mon 22:01', 'goodNight'],
      ],
      ['Mon 22:00 wind-down/1, 15 late: closed'],
    ],
    [
      'over both gives the bedtime only, never the wind-down after it',
      [
        ['Mon 21:00', 'browser closes'],
        ['Mon 22:50', 'browser opens'],
      ],
      [
        'Mon 22:50 missed wind-down: closed',
        'Mon 22:50 bedtime/1, 20 late: closed',
        'Mon 23:05 overdue/1',
        'Mon 23:20 overdue/2',
        'Mon 23:35 overdue/3',
      ],
    ],
    [
      'over the whole night has missed it, once',
      [
        ['Mon 21:00', 'browser closes'],
        ['Tue 08:00', 'browser opens'],
        ['Tue 09:00', 'look'],
      ],
      ['Tue 08:00 missed bedtime: closed'],
    ],
    [
      'over a repeat gives that one late, and no burst',
      [
        ['Mon 22:31', 'browser closes'],
        ['Mon 23:40', 'browser opens'],
        ['Mon 23:41', 'goodNight'],
      ],
      [...quiet, 'Mon 23:40 overdue/1, 55 late: closed'],
    ],
    [
      'after the bedtime nudge has missed nothing',
      [
        ['Mon 22:31', 'browser closes'],
        ['Tue 08:00', 'browser opens'],
      ],
      quiet,
    ],
    [
      'after good night has missed nothing',
      [
        ['Mon 21:30', 'goodNight'],
        ['Mon 21:31', 'browser closes'],
        ['Tue 08:00', 'browser opens'],
      ],
      [],
    ],
  ])('%s', (_, events, story) => {
    expect(played(events).story).toEqual(story);
  });
});

describe('a machine that slept', () => {
  it('over the bedtime gives it late, with its reason', () => {
    const events: Events = [
      ['Mon 22:00', 'machine sleeps'],
      ['Mon 23:15', 'machine wakes'],
      ['Mon 23:16', 'goodNight'],
    ];
    expect(played(events).story).toEqual(['Mon 21:45 wind-down/1', 'Mon 23:15 bedtime/1, 45 late: slept']);
  });

  it('over two nights has missed both and shows no burst', () => {
    const events: Events = [
      ['Mon 21:00', 'machine sleeps'],
      ['Wed 10:00', 'machine wakes'],
    ];
    expect(played(events, { to: 'Wed 22:00' }).story).toEqual([
      ...['Wed 10:00 missed bedtime: slept', 'Wed 10:00 missed bedtime: slept', 'Wed 21:45 wind-down/1'],
    ]);
  });

  it('over one night and into the next has missed the one and gives the other', () => {
    const events: Events = [
      ['Mon 21:00', 'machine sleeps'],
      ['Tue 22:40', 'machine wakes'],
      ['Tue 22:41', 'goodNight'],
    ];
    expect(played(events, { to: 'Wed 12:00' }).story).toEqual([
      ...[
        'Tue 22:40 missed bedtime: slept',
        'Tue 22:40 missed wind-down: slept',
        'Tue 22:40 bedtime/1, 10 late: slept',
      ],
    ]);
  });
});

it('a machine that slept past bedtime and woke up locked says that it slept', () => {
  const { story } = played(
    [
      ['Mon 22:00', 'machine sleeps'],
      ['Mon 23:00', 'locks'],
      ['Mon 23:10', 'is back'],
    ],
    { to: 'Mon 23:12' },
  );
  expect(story).toContain('Mon 23:10 bedtime/1, 40 late: slept');
});

describe('the very first tick', () => {
  it.each<[string, string, string[]]>([
    ['in the afternoon', 'Mon 15:00', [...quiet, ...threeRepeats]],
    [
      'after bedtime',
      'Mon 22:34',
      ['Mon 22:34 bedtime/1, 4 late: edited', 'Mon 22:49 overdue/1', 'Mon 23:04 overdue/2', 'Mon 23:19 overdue/3'],
    ],
    ['in the morning', 'Tue 08:00', []],
  ])('%s records nothing as missed', (_, from, story) => {
    expect(played([], { from, isFirst: true }).story).toEqual(story);
  });

  it('records nothing as missed even if the person is away', () => {
    const story = played(
      [
        ['Mon 22:50', 'goes idle'],
        ['Mon 23:00', 'look'],
      ],
      { from: 'Mon 22:50', to: 'Mon 23:10', isFirst: true },
    ).story;
    expect(story.filter((line) => line.includes('missed'))).toEqual([]);
  });
});

describe('settings that change in the evening', () => {
  it.each<[string, Events, string[]]>([
    [
      'a later bedtime after its nudge brings a new evening',
      [
        ['Mon 22:31', { bedtime: '23:30' }],
        ['Mon 23:31', 'goodNight'],
      ],
      [...quiet, 'Mon 22:45 wind-down/1', 'Mon 23:30 bedtime/1'],
    ],
    [
      'a later bedtime in the wind-down brings a new wind-down',
      [
        ['Mon 22:00', { bedtime: '23:00' }],
        ['Mon 23:01', 'goodNight'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:15 wind-down/1', 'Mon 23:00 bedtime/1'],
    ],
    [
      'an earlier bedtime brings it at once and no second wind-down',
      [
        ['Mon 22:00', { bedtime: '21:59' }],
        ['Mon 22:01', 'goodNight'],
      ],
      ['Mon 21:45 wind-down/1', 'Mon 22:00 bedtime/1'],
    ],
    [
      'an earlier bedtime after its nudge brings nothing twice',
      [
        ['Mon 22:31', { bedtime: '22:00' }],
        ['Mon 22:46', 'goodNight'],
      ],
      [...quiet, 'Mon 22:45 overdue/1'],
    ],
    [
      'a bedtime moved on and back brings nothing twice',
      [
        ['Mon 22:31', { bedtime: '23:30' }],
        ['Mon 22:32', { bedtime: '22:30' }],
        ['Mon 22:46', 'goodNight'],
      ],
      [...quiet, 'Mon 22:45 overdue/1'],
    ],
    [
      'a bedtime moved past midnight is of the same night',
      [
        ['Mon 22:31', { bedtime: '00:30' }],
        ['Tue 00:31', 'goodNight'],
      ],
      [...quiet, 'Mon 23:45 wind-down/1', 'Tue 00:30 bedtime/1'],
    ],
    ['a shorter lead does not double the wind-down', [['Mon 21:50', { lead: 20 }]], [...quiet, ...threeRepeats]],
    ['a longer lead does not double it either', [['Mon 21:50', { lead: 90 }]], [...quiet, ...threeRepeats]],
    ['a pause silences the night that runs', [['Mon 22:00', { pausedUntil: '2026-11-24' }]], ['Mon 21:45 wind-down/1']],
  ])('%s', (_, events, story) => {
    expect(played(events).story).toEqual(story);
  });

  it('a late nudge of a moved bedtime has its own reason, not that of the one before', () => {
    const events: Events = [
      ...([
        ['Mon 22:29', 'goes idle'],
        ['Mon 22:40', 'is back'],
        ['Mon 22:41', { bedtime: '23:30' }],
      ] as const),
      ...([
        ['Mon 23:20', 'browser closes'],
        ['Mon 23:50', 'browser opens'],
        ['Mon 23:51', 'goodNight'],
      ] as const),
    ];
    expect(played(events).story.at(-1)).toBe('Mon 23:50 bedtime/1, 20 late: closed');
  });
});

describe('a zone or a clock that moves', () => {
  it('west after the nudge brings it not again; repeats wait for the bedtime there', () => {
    const events: Events = [['Mon 22:31', { zone: 'America/New_York' }]];
    expect(played(events).story).toEqual([
      ...quiet,
      ...['Tue 04:45 overdue/1', 'Tue 05:00 overdue/2', 'Tue 05:15 overdue/3'],
    ]);
  });

  it('west during a snooze brings nothing in the afternoon there', () => {
    const events: Events = [
      ['Mon 22:31', 'snooze'],
      ['Mon 22:35', { zone: 'America/New_York' }],
      ['Tue 04:40', 'goodNight'],
    ];
    expect(played(events).story).toEqual(quiet);
  });

  it('west before the nudge brings it later', () => {
    const events: Events = [
      ['Mon 20:00', { zone: 'Europe/London' }],
      ['Mon 23:31', 'goodNight'],
    ];
    expect(played(events).story).toEqual(['Mon 22:45 wind-down/1', 'Mon 23:30 bedtime/1']);
  });

  it('east past the bedtime brings it at once, with its reason, and the wind-down not at all', () => {
    const events: Events = [
      ['Mon 20:00', { zone: 'Asia/Kathmandu' }],
      ['Mon 20:01', 'goodNight'],
    ];
    expect(played(events).story).toEqual(['Mon 20:00 missed wind-down: zone', 'Mon 20:00 bedtime/1, 135 late: zone']);
  });

  it('back after the nudge brings it not again when its time comes again', () => {
    const events: Events = [
      ['Mon 22:31', 'look'],
      ['Mon 20:31', 'look'],
      ['Mon 22:46', 'goodNight'],
    ];
    expect(played(events).story).toEqual([...quiet, 'Mon 22:45 overdue/1']);
  });

  it('on two hours brings what was due, once', () => {
    const evening = new Evening(ordinary, at('Mon 21:30'));
    evening.tick(at('Mon 21:31'));
    evening.tick(at('Mon 23:31'), { gap: { from: at('Mon 21:31'), cause: 'slept' } });
    evening.tick(at('Mon 23:32'));
    expect(evening.story).toEqual(['Mon 23:31 missed wind-down: slept', 'Mon 23:31 bedtime/1, 61 late: slept']);
  });

  it('back in autumn and on in spring brings each nudge once: a bedtime of 02:30 in Amsterdam', () => {
    const shownAt = (from: string, to: string) => {
      const schedule: Schedule = { ...ordinary, week: everyNight('02:30', '09:00'), leadMinutes: 30 };
      let now = Temporal.Instant.from(from);
      const evening = new Evening(schedule, now.subtract({ minutes: 1 }));
      const shown: string[] = [];
      while (Temporal.Instant.compare(now, to) < 0) {
        const count = evening.shownIds.length;
        const { askAgainAt } = evening.tick(now);
        if (evening.shownIds.length > count) shown.push(`${now.toString().slice(11, 16)} ${evening.shownIds.at(-1)}`);
        now = askAgainAt;
      }
      return shown.map((line) => line.replace(/nudge\/[-\d]+\//, ''));
    };
    expect(shownAt('2026-10-24T18:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      ...['00:00 wind-down/1', '00:30 bedtime/1', '00:45 overdue/1', '01:00 overdue/2', '01:15 overdue/3'],
    ]);
    expect(shownAt('2026-03-28T18:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      ...['01:00 wind-down/1', '01:30 bedtime/1', '01:45 overdue/1', '02:00 overdue/2', '02:15 overdue/3'],
    ]);
  });
});

describe('a claim without a result', () => {
  const bedtime = { stage: 'bedtime', turn: 1, bedtime: '22:30' } as const;
  const claimed = (by = device) => {
    const evening = new Evening({ ...ordinary, leadMinutes: 0 }, at('Mon 22:29'));
    evening.add(evening.ask(at('Mon 22:30')).night?.night as never, {
      ...{ kind: 'claimed', at: at('Mon 22:30').toString(), device: by, ...bedtime },
    });
    return evening;
  };

  it.each(['Mon 22:30', 'Mon 22:30:19.999'])('keeps the nudge from being shown by another: %s', (now) => {
    const decision = claimed().ask(at(now));
    expect(decision.show).toBeUndefined();
    expect(told(decision.askAgainAt)).toBe('Mon 22:30:20');
  });

  it('after 20 seconds is shown again under the same id', () => {
    expect(claimed().ask(at('Mon 22:30:20')).show?.id).toBe('nudge/2026-11-23/bedtime/1');
  });

  it('of another device keeps nothing back', () => {
    expect(claimed('desk').ask(at('Mon 22:30:05')).show?.id).toBe('nudge/2026-11-23/bedtime/1');
  });

  it('keeps the notification on the screen for every tick that asks meanwhile, unless it is held back', () => {
    const keeps = [undefined, 'nudge/2026-11-23/bedtime/1'];
    expect(claimed().ask(at('Mon 22:30:05')).show).toBeUndefined();
    for (const now of ['Mon 22:30:05', 'Mon 22:30:25']) expect(claimed().ask(at(now)).keep).toEqual(keeps);
    expect(claimed().ask(at('Mon 22:30:25'), { hold: 'idle' }).keep).toEqual([undefined, undefined]);
  });
});

describe('what a decision says beside', () => {
  it.each([
    ['Mon 18:00', 15],
    ['Mon 19:44', 15],
    ['Mon 19:45', 1],
    ['Mon 22:31', 1],
    ['Mon 23:16', 15],
    ['Tue 03:00', 15],
  ])('at %s the heart beats every %i minutes', (now, minutes) => {
    const evening = played([], { to: now });
    expect(evening.ask(at(now)).heartbeatMinutes).toBe(minutes);
  });

  it.each<[string, Events, string, object]>([
    ['what comes next', [], 'Mon 18:00', { is: 'next', stage: 'wind-down', at: at('Mon 21:45') }],
    ['the bedtime after the wind-down', [], 'Mon 21:46', { is: 'next', stage: 'bedtime', at: at('Mon 22:30') }],
    ['a snooze', [['Mon 21:46', 'snooze']], 'Mon 21:47', { is: 'snoozed', until: at('Mon 21:56') }],
    [
      'what comes after a snooze that is over',
      [['Mon 21:46', 'snooze']],
      'Mon 21:57',
      { is: 'next', stage: 'bedtime' },
    ],
    [
      'the bedtime when a snooze ends before it, since the person has begun to wind down',
      [
        ['Mon 21:46', 'snooze'],
        ['Mon 21:47', 'start'],
      ],
      'Mon 21:48',
      { is: 'next', stage: 'bedtime', at: at('Mon 22:30') },
    ],
    ['that all was given', [], 'Mon 23:16', { is: 'given', following: { night: '2026-11-24' } }],
    [
      'a good night',
      [['Mon 22:00', 'goodNight']],
      'Mon 22:01',
      { is: 'goodNight', following: { night: '2026-11-24' } },
    ],
    ['a skip', [['Mon 20:00', 'skip']], 'Mon 20:01', { is: 'skipped', following: { night: '2026-11-24' } }],
    ['a pause', [['Mon 20:00', { pausedUntil: '2026-11-25' }]], 'Mon 20:01', { is: 'paused', until: '2026-11-25' }],
    [
      'a pause longer than the days looked ahead',
      [['Mon 20:00', { pausedUntil: '2026-12-25' }]],
      'Mon 20:01',
      { is: 'paused', until: '2026-12-25' },
    ],
    [
      'a pause that was made after midnight, as long as the night runs that it takes',
      [['Tue 01:00', { pausedUntil: '2026-11-24' }]],
      'Tue 06:29',
      { is: 'paused', until: '2026-11-24' },
    ],
    [
      'what comes next once that night is over',
      [['Tue 01:00', { pausedUntil: '2026-11-24' }]],
      'Tue 06:30',
      { is: 'next', at: at('Tue 21:45') },
    ],
    ['what comes next after a pause', [['Mon 20:00', { pausedUntil: '2026-11-23' }]], 'Mon 20:01', { is: 'next' }],
    ['what comes next long after one', [['Mon 20:00', { pausedUntil: '2026-11-01' }]], 'Mon 20:01', { is: 'next' }],
  ])('it says why: %s', (_, events, now, why) => {
    expect(played(events, { to: now }).ask(at(now)).why).toMatchObject(why);
  });

  it('it is asked again when a snooze ends, though nothing is due then', () => {
    const evening = played(
      [
        ['Mon 18:30', 'start'],
        ['Mon 18:31', 'snooze'],
      ],
      { to: 'Mon 18:32' },
    );
    expect(evening.state('2026-11-23' as NightId).snoozes).toHaveLength(1);
    expect(told(evening.ask(at('Mon 18:40:59')).askAgainAt)).toBe('Mon 18:41');
  });

  it('it says what holds a nudge back, and until when at the latest', () => {
    const evening = played([], { to: 'Mon 22:00' });
    expect(evening.ask(at('Mon 22:31'), { hold: 'idle' }).why).toMatchObject({
      is: 'held',
      held: { hold: 'idle', until: at('Tue 06:30') },
    });
    expect(evening.ask(at('Mon 22:31'), { hold: 'sound' }).why).toMatchObject({
      held: { hold: 'sound', until: at('Mon 22:40') },
    });
    expect(evening.ask(at('Mon 22:31'), { hold: 'sound', patience: calm.patience }).show).toBeUndefined();
  });

  it('it keeps the last nudge while it stands, and withdraws it when the night is over', () => {
    const evening = played([], { to: 'Tue 05:00' });
    expect(evening.ask(at('Tue 05:00')).keep).toEqual(['nudge/2026-11-23/overdue/3', undefined]);
    expect(evening.ask(at('Tue 06:30')).keep).toEqual([undefined, undefined]);
  });
});
