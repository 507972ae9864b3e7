import { describe, expect, it } from 'vitest';
import { counted, read, readData, roles, told } from './support.ts';

describe('exports that are known by their columns', () => {
  it('Google Workspace users: suspended people keep their licence, and the day is in the file’s name', () => {
    const file = readData('User_Download_10032026_091502.csv');
    expect(file.recognition.product).toBe('Google Workspace: Users > Download users');
    expect(file.recognition.application).toBe('Google Workspace');
    expect(file.recognition.asOf).toEqual({ date: '2026-03-10', source: 'file-name' });
    expect(file.part.users.map(told)).toEqual([
      'ada.okafor@example.com | 2026-03-09',
      'grace@example.com | 2026-01-02',
      'bo.nilsen@example.com | never',
      'cara.diaz@example.com +seat closed | 2025-11-30',
    ]);
    expect(file.part.users[0]).toMatchObject({ name: 'Ada Okafor', department: 'Engineering' });
    expect(counted(file.part)).toEqual([4, 1, 2, 1, 0]);
  });

  it('Google’s use by app, localised: each app is a function, “No en los últimos 30 días” is no date', () => {
    const file = readData('google-app-usage-es.csv');
    expect(file.recognition.application).toBe('Google Workspace');
    expect(file.recognition.functions).toEqual(['Gmail (Web)', 'Drive', 'Classroom']);
    // 30 days up to 15 March 2026 begin on 14 February.
    expect(file.part.users.map(told)).toEqual([
      'ada@example.com | Gmail (Web): 2026-03-09, Drive: 2026-02-13, Classroom: never',
      'bo@example.com | Gmail (Web): never, Drive: never, Classroom: never',
      'eva@example.com | Gmail (Web): not since 2026-02-14, Drive: not since 2026-02-14, Classroom: never',
    ]);
    expect(counted(file.part)).toEqual([3, 1, 1, 1, 0]);
  });

  it('Slack members: no activity at all, seats by billing, bots left out', () => {
    const file = readData('slack-members.csv');
    expect(file.recognition).toMatchObject({ application: 'Slack', activity: 'none', asOf: null });
    expect(file.part.users.map(told)).toEqual([
      'U01AAA +seat | unknown',
      'U01BBB +seat | unknown',
      'U01EEE -seat | unknown',
      'U01GGG -seat closed | unknown',
    ]);
    expect(file.reading.leftOut).toEqual([{ reason: 'Bots and apps, no people', count: 1, lines: [6] }]);
    expect(file.reading.notices[0]).toContain('activity is unknown, not unused');
    expect(counted(file.part)).toEqual([2, 0, 0, 0, 2]);
  });

  it('Slack’s analytics: people by id, days over the range in the file’s name, devices are no functions', () => {
    const file = readData('Acme Member Analytics Feb 1, 2026 - Feb 28, 2026.csv');
    expect(file.recognition).toMatchObject({ product: 'Slack: Analytics > Members export', periodDays: 28 });
    expect(file.recognition.asOf?.date).toBe('2026-02-28');
    expect(file.part.users.map(told)).toEqual([
      'U01AAA | 2026-02-27 (18 days)',
      'U01BBB | 2025-11-03 (0 days)',
      'U01EEE | unknown (0 days)',
      'U01GGG -seat closed | 2025-12-30 (0 days)',
    ]);
    expect(file.recognition.seatTypes).toEqual(['Member', 'Guest']);
    expect(counted(file.part)).toEqual([3, 1, 1, 0, 1]);
  });

  it('Atlassian users: products with the site in their header, deactivated people hold no seat', () => {
    const file = readData('atlassian-users.csv');
    expect(file.recognition.product).toBe('Atlassian: Export users');
    expect(file.recognition.functions).toEqual(['Jira Service Management', 'Jira', 'Confluence', 'Atlas']);
    expect(file.part.users.map(told)[0]).toBe(
      '5b10a2844c20165700ede21g | Jira Service Management: never, Jira: 2026-03-09, Confluence: 2026-02-10, Atlas: never',
    );
    expect(file.part.users[2]).toMatchObject({ closed: true, holdsSeat: false });
    expect(counted(file.part)).toEqual([3, 1, 1, 1, 0]);
  });

  it('Atlassian of 2018: one person for all groups, functions by the product columns', () => {
    const file = readData('atlassian-2018.csv');
    expect(file.recognition.product).toBe('Atlassian: Export users (2018)');
    // Not active in the 180 days up to 15 March 2026: since 17 September 2025.
    expect(file.part.users.map(told)).toEqual([
      'ada +seat | Jira Software: 2018-09-04, Confluence: 2018-09-05',
      'bo +seat | Jira Software: not since 2025-09-17',
      'eva +seat | Jira Service Desk: never',
      'gil -seat closed | not since 2017-02-11',
    ]);
    expect(counted(file.part)).toEqual([3, 0, 2, 1, 0]);
  });

  it('GitHub Enterprise Server: suspended people hold no seat', () => {
    const file = readData('all_users-ghes.csv');
    expect(file.recognition.application).toBe('GitHub');
    expect(file.part.users.map(told)).toEqual([
      'ada | 2026-03-08',
      'bo | 2025-10-01',
      'gil -seat closed | unknown',
    ]);
  });

  it('GitHub members: assigned, activity unknown, apps left out', () => {
    const file = readData('github-members.csv');
    expect(file.recognition).toMatchObject({ application: 'GitHub', activity: 'none' });
    expect(file.part.users.map(told)).toEqual(['ada | unknown', 'bo | unknown']);
  });

  it('GitHub Copilot: one person over several organisations, an empty day is unknown', () => {
    const file = readData('copilot-seats.csv');
    expect(file.recognition.asOf).toEqual({ date: '2026-03-10', source: 'file' });
    expect(file.part.users.map(told)).toEqual([
      'ada | acme: 2026-03-09, acme-labs: 2026-01-15',
      'bo | acme: 2025-12-20',
      'eva | acme: unknown',
    ]);
    expect(counted(file.part)).toEqual([3, 1, 1, 0, 1]);
  });

  it('GitHub licences: cells with lists in quotes stay one cell', () => {
    const file = readData('github-licences.csv');
    expect(file.recognition.product).toBe('GitHub: enterprise licence consumption');
    expect(file.part.users.map(({ account, uses }) => [account, uses[0]?.seatType])).toEqual([
      ['ada', 'Enterprise'],
      ['bo', 'Visual Studio subscription'],
    ]);
  });

  it('GitHub premium requests: rows are days of use, not people', () => {
    const file = readData('premium-requests.csv');
    expect(file.recognition.asOf?.date).toBe('2026-02-28');
    // Two of Ada’s three rows are of one day.
    expect(file.part.users.map(told)).toEqual(['ada | 2026-02-14 (2 days)', 'bo | 2026-02-28 (1 days)']);
    expect(file.part.periodDays).toBe(28);
    expect(file.reading.notices[0]).toContain('missing');
  });

  it('Microsoft 365 active users: the licence columns say which function is held', () => {
    const file = readData('m365-active-users.csv');
    expect(file.recognition.asOf).toEqual({ date: '2026-03-09', source: 'file' });
    expect(file.part.users.map(told)).toEqual([
      'Ada@example.com +seat | Exchange: 2026-03-08, OneDrive: 2026-02-01, SharePoint: never, Teams: 2026-03-09',
      'bo@example.com +seat | Exchange: 2025-12-01, Teams: never',
      'eva@example.com +seat | Exchange: unknown, OneDrive: unknown, SharePoint: unknown, Teams: unknown',
      'gil@example.com -seat closed | 2026-02-10',
      'room@example.com -seat | unknown',
    ]);
    expect(counted(file.part)).toEqual([3, 1, 1, 0, 1]);
  });

  it('Microsoft 365 activations: installed is not used', () => {
    const file = readData('m365-activations.csv');
    expect(file.recognition.activity).toBe('none');
    expect(file.part.users.map(told)).toEqual([
      'ada@example.com | MICROSOFT 365 APPS FOR ENTERPRISE: unknown, PROJECT ONLINE DESKTOP CLIENT: unknown',
      'bo@example.com | MICROSOFT 365 APPS FOR ENTERPRISE: unknown',
    ]);
  });

  it('Microsoft Teams: whoever has no licence holds no seat, the period is told', () => {
    const file = readData('m365-teams.csv');
    expect(file.recognition).toMatchObject({ application: 'Microsoft Teams', periodDays: 90 });
    expect(file.part.users.map(told)).toEqual([
      'ada@example.com +seat | 2026-03-06',
      'bo@example.com +seat | 2025-12-30',
      'eva@example.com +seat | unknown',
      'guest@example.org -seat | 2026-03-01',
    ]);
  });

  it('Microsoft’s e-mail activity: concealed names are noticed, the function is Exchange', () => {
    const file = readData('m365-email.csv');
    expect(file.part.users[0]?.uses[0]?.function).toBe('Exchange');
    expect(file.reading.notices.join(' ')).toContain('Names are concealed');
    expect(counted(file.part)).toEqual([2, 1, 1, 0, 0]);
  });

  it('Microsoft Entra: guests’ own addresses, a text that looks like a formula stays a text', () => {
    const file = readData('entra-users.csv');
    expect(file.recognition.application).toBe('Microsoft Entra ID');
    expect(file.part.users.map(({ email, name, closed }) => [email, name, closed])).toEqual([
      ['ada@example.com', 'Ada Okafor', false],
      ['gil@example.com', '=3+1', true],
      ['jane@partner.example', 'Jane Partner', false],
    ]);
  });

  it('Adobe: each product configuration is a function, none is no seat', () => {
    const file = readData('adobe-users.csv');
    expect(file.part.users.map(told)).toEqual([
      'ada@example.com +seat | Creative Cloud All Apps - Pro: unknown, Acrobat Pro DC: unknown',
      'bo@example.com +seat | Acrobat Pro DC: unknown',
      'eva@example.com -seat | unknown',
    ]);
  });

  it('Zoom by its file’s name, and Okta by its spelling', () => {
    expect(readData('zoomus_users.csv').recognition.application).toBe('Zoom');
    expect(readData('okta-users.csv').recognition).toMatchObject({ application: 'Okta', activity: 'none' });
  });

  it('our own usage.csv: one part per application', () => {
    const { reading } = readData('usage.csv');
    expect(reading.parts.map(({ application, asOf, users }) => [application, asOf, users.map(told)])).toEqual(
      [
        [
          'Slack',
          '2026-03-10',
          ['ada@example.com | 2026-03-01 (12 days)', 'bo@example.com | never (0 days)'],
        ],
        ['Miro', '2026-03-10', ['ada@example.com | Boards: 2025-11-01', 'eva@example.com | Boards: unknown']],
      ],
    );
  });
});

describe('variants of known exports', () => {
  it('newer Atlassian files with one row per group give one person with the groups as functions', () => {
    const file = read(
      'User id,User name,email,User status,Added to org,Org role,Group id,Group name,Last active date [UTC]\n' +
        '1,Ada,ada@x.com,Active,1 Jan 2020,User,g1,admins,9 Mar 2026\n' +
        '1,Ada,ada@x.com,Active,1 Jan 2020,User,g2,devs,9 Mar 2026\n' +
        '2,Bo,bo@x.com,Active,1 Jan 2020,User,g2,devs,Never accessed\n',
    );
    expect(file.part.users.map(told)).toEqual([
      '1 | admins: 2026-03-09, devs: 2026-03-09',
      '2 | devs: never',
    ]);
  });

  it('two sites of one product stay apart, and an empty cell beside “never” leaves the person unknown', () => {
    const file = read(
      'User id,User name,email,User status,Org role,Last seen in Jira - acme,Last seen in Jira - lab,Last seen in Confluence - acme\n' +
        '1,Ada,ada@x.com,Active,User,9 Mar 2026,Never accessed,1 Mar 2026\n' +
        '2,Bo,bo@x.com,Active,User,,Never accessed,\n',
    );
    expect(file.recognition.functions).toEqual(['Jira (acme)', 'Jira (lab)', 'Confluence']);
    expect(counted(file.part)).toEqual([2, 1, 0, 0, 1]);
  });

  it('use of a service without its licence is still use by the person', () => {
    const file = read(
      'Report Refresh Date,User Principal Name,Has Exchange License,Has Teams License,Exchange Last Activity Date,Teams Last Activity Date\n' +
        '2026-03-09,a@x.com,True,False,,2026-03-08\n2026-03-09,b@x.com,False,False,,2026-03-08\n',
    );
    expect(file.part.users.map(told)).toEqual([
      'a@x.com +seat | Exchange: never, 2026-03-08',
      'b@x.com -seat | 2026-03-08',
    ]);
    expect(counted(file.part)).toEqual([1, 1, 0, 0, 0]);
  });

  it('groups tell no functions apart where columns do', () => {
    const file = read(
      'User id,User name,email,User status,Org role,Group name,Last seen in Jira - acme,Last seen in Confluence - acme\n' +
        '1,Ada,ada@x.com,Active,User,g1,9 Mar 2026,Never accessed\n1,Ada,ada@x.com,Active,User,g2,9 Mar 2026,Never accessed\n',
    );
    expect(file.recognition.functions).toEqual(['Jira', 'Confluence']);
    expect(file.part.users.map(told)).toEqual(['1 | Jira: 2026-03-09, Confluence: never']);
  });

  it('a file of Jira alone is Jira’s', () => {
    const header = 'User id,User name,email,User status,Org role,Last seen in Jira - acme\n';
    const file = read(`${header}1,Ada,ada@x.com,Active,User,9 Mar 2026\n`);
    expect(file.recognition.application).toBe('Jira');
  });

  it('columns in another order and case, with others between them and a semicolon, are the same export', () => {
    const file = read(
      'Extra;USERID;Fullname;STATUS;Billing-Active;Email;Username\n' +
        'x;U1;Ada;Member;true;Ada@X.com;ada\nx;U2;Bo;Deactivated;false;bo@x.com;bo\n',
    );
    expect(file.recognition.product).toBe('Slack: Manage members export');
    expect(file.part.users.map(told)).toEqual(['U1 +seat | unknown', 'U2 -seat closed | unknown']);
    expect(file.part.users[0]?.email).toBe('ada@x.com');
  });

  it('reports of Microsoft in the camel case of its API are the same', () => {
    const file = read(
      'reportRefreshDate,userPrincipalName,lastActivityDate,isDeleted,sendCount,receiveCount,assignedProducts\n' +
        '2026-03-09,ada@x.com,2026-03-08,False,1,2,E3\n',
    );
    expect(file.recognition.productKey).toBe('m365-email');
    expect(roles(file)).toMatchObject({ userPrincipalName: 'account', lastActivityDate: 'last-active' });
  });
});
