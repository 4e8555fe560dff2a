import { defineWords } from '../words/index.ts';

export const useSignInWords = defineWords('sign-in', {
  title: { zh: '登录', en: 'Sign in' },
  lead: {
    zh: '这套雁阵由多人共用：登录后只看到自己所在工作区的数据。',
    en: 'Several people share this Yanzhen: signed in, you see the data of your own workspaces alone.',
  },
  email: { zh: '邮箱', en: 'E-mail address' },
  password: { zh: '密码', en: 'Password' },
  go: { zh: '登录', en: 'Sign in' },
  or: { zh: '或', en: 'or' },
  oidc: { zh: '用{{name}}登录', en: 'Sign in with {{name}}' },
  lost: {
    zh: '丢了密码或手机？请系统管理员发新的链接。',
    en: 'Lost the password or the telephone? An administrator can send a new link.',
  },
  codeTitle: { zh: '两步验证', en: 'Second factor' },
  codeLead: { zh: '输入验证器应用上的六位数字。', en: 'Enter the six digits your authenticator shows.' },
  code: { zh: '验证码', en: 'Code' },
  backup: { zh: '改用备用码', en: 'Use a backup code' },
  backupLead: { zh: '输入一个备用码，每个只能用一次。', en: 'Enter one of the backup codes; each works once.' },
  backupCode: { zh: '备用码', en: 'Backup code' },
  next: { zh: '继续', en: 'Continue' },
  back: { zh: '重新开始', en: 'Start again' },
  setUpTitle: { zh: '设置两步验证', en: 'Set up your second factor' },
  setUpLead: {
    zh: '除了密码，登录还要一个每 30 秒变化的数字。请先再输一次密码。',
    en: 'Besides the password, signing in takes a number that changes every 30 seconds. First, your password once more.',
  },
  scan: {
    zh: '用手机上的验证器应用扫描，再输入它显示的六位数字。',
    en: 'Scan this with an authenticator on your telephone, then enter the six digits it shows.',
  },
  byHand: { zh: '扫不了就手动输入密钥：', en: 'If you cannot scan it, enter this key:' },
  codes: {
    zh: '备用码：手机不在时各能用一次。请另存在稳妥的地方，不会再显示。',
    en: 'Backup codes, for when the telephone is not there; each works once. Keep them safe: they are not shown again.',
  },
  copyCodes: { zh: '复制备用码', en: 'Copy the codes' },
  confirm: { zh: '确认', en: 'Confirm' },
  acceptTitle: { zh: '设置密码', en: 'Choose your password' },
  acceptLead: {
    zh: '至少 12 个字符，不要含自己的邮箱名。几个不相干的词连起来，好记又难猜。',
    en: 'At least 12 characters, without your own address in them. A few unrelated words are easy to remember and hard to guess.',
  },
  again: { zh: '再输一次', en: 'Once more' },
  different: { zh: '两次输入不一样。', en: 'The two are not the same.' },
  accepted: { zh: '{{email}} 的密码已设好，请登录。', en: 'The password of {{email}} is set: please sign in.' },
  toSignIn: { zh: '去登录', en: 'Sign in' },
  noWorkspace: { zh: '还不在任何工作区', en: 'Not in any workspace yet' },
  noWorkspaceLead: {
    zh: '您已登录（{{email}}），但还不是任何工作区的成员。请系统管理员或工作区管理员加入您。',
    en: 'You are signed in ({{email}}), but a member of no workspace. Ask an administrator to add you.',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
  foreign: { zh: '没有这个工作区，或您不是它的成员', en: 'No such workspace, or you are no member of it' },
  foreignLead: {
    zh: '这个链接指向工作区 {{id}}。您的工作区：',
    en: 'This link leads to the workspace {{id}}. Yours are:',
  },
  failedCallback: {
    zh: '统一身份登录没有成功：没有这个账号，或账号已停用。请联系系统管理员。',
    en: 'Signing in with that identity did not succeed: there is no such account, or it is suspended. Ask an administrator.',
  },
  accountTitle: { zh: '我的账号怎样才稳妥？', en: 'Is my own account safe?' },
  accountAlone: {
    zh: '这台机器上的雁阵只供一个人使用：没有账号，也没有密码。',
    en: 'This Yanzhen is for one person on one machine: there is no account and no password.',
  },
  accountLead: {
    zh: '{{name}}（{{email}}）：密码和两步验证都已设好。',
    en: '{{name}} ({{email}}): password and second factor are set up.',
  },
  accountLeadWithout: {
    zh: '{{name}}（{{email}}）：还没有两步验证。',
    en: '{{name}} ({{email}}): no second factor is set up yet.',
  },
  noPassword: {
    zh: '您用单位的统一身份登录：密码和两步验证在那里更改。',
    en: 'You sign in with an identity of your own organisation: password and second factor are changed there.',
  },
  ownPassword: { zh: '密码', en: 'Password' },
  ownPasswordText: {
    zh: '换密码后，别处的登录全部结束，这里继续。',
    en: 'A new password ends all your sessions elsewhere; this one goes on.',
  },
  currentPassword: { zh: '现在的密码', en: 'Present password' },
  newPassword: { zh: '新密码（至少 12 个字符）', en: 'New password (at least 12 characters)' },
  changePassword: { zh: '换密码', en: 'Change the password' },
  passwordChanged: {
    zh: '密码已换，别处的登录已结束。',
    en: 'The password is changed; sessions elsewhere have ended.',
  },
  ownFactor: { zh: '两步验证', en: 'Second factor' },
  ownFactorText: {
    zh: '换手机时重新设置：先用旧的验证码（或一个备用码）证明是本人，旧的随即失效。',
    en: 'For another telephone: show the present code (or a backup code) once more; then the old one ends.',
  },
  noFactorText: {
    zh: '除了密码，登录还要一个每 30 秒变化的数字。',
    en: 'Besides the password, signing in then takes a number that changes every 30 seconds.',
  },
  presentCode: { zh: '现在的验证码或备用码', en: 'Present code, or a backup code' },
  renewFactor: { zh: '重新设置', en: 'Set it up anew' },
  newFactor: { zh: '新的两步验证', en: 'The new second factor' },
  factorRenewed: { zh: '新的两步验证已生效。', en: 'The new second factor holds from now on.' },
  ownCodes: { zh: '备用码', en: 'Backup codes' },
  ownCodesText: {
    zh: '用掉了几个，或放的地方不稳妥，就换一套；旧的全部作废。',
    en: 'Some are used, or lie where others could find them: make new ones, and the old ones end.',
  },
  renewCodes: { zh: '换一套备用码', en: 'Make new codes' },
});
