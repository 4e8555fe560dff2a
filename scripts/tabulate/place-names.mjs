import { pinyin } from 'pinyin-pro';

/** Established English names of provinces where they are not the plain pinyin. */
const provinces = {
  内蒙古自治区: 'Inner Mongolia',
  广西壮族自治区: 'Guangxi',
  西藏自治区: 'Tibet',
  宁夏回族自治区: 'Ningxia',
  新疆维吾尔自治区: 'Xinjiang',
  陕西省: 'Shaanxi',
  香港特别行政区: 'Hong Kong',
  澳门特别行政区: 'Macao',
  台湾省: 'Taiwan',
};

/** Established romanisations from Mongolian, Uyghur, Tibetan and Manchu names. */
const romanised = {
  呼和浩特: 'Hohhot',
  鄂尔多斯: 'Ordos',
  呼伦贝尔: 'Hulunbuir',
  巴彦淖尔: 'Bayannur',
  乌兰察布: 'Ulanqab',
  兴安盟: 'Hinggan League',
  锡林郭勒: 'Xilingol',
  阿拉善: 'Alxa',
  锡林浩特: 'Xilinhot',
  二连浩特: 'Erenhot',
  哈尔滨: 'Harbin',
  齐齐哈尔: 'Qiqihar',
  大兴安岭: 'Da Hinggan Ling',
  拉萨: 'Lhasa',
  日喀则: 'Xigaze',
  昌都: 'Qamdo',
  林芝: 'Nyingchi',
  那曲: 'Nagqu',
  阿里: 'Ngari',
  果洛: 'Golog',
  甘孜: 'Garze',
  乌鲁木齐: 'Urumqi',
  克拉玛依: 'Karamay',
  吐鲁番: 'Turpan',
  哈密: 'Hami',
  博尔塔拉: 'Bortala',
  巴音郭楞: 'Bayingolin',
  阿克苏: 'Aksu',
  克孜勒苏: 'Kizilsu',
  喀什: 'Kashgar',
  和田: 'Hotan',
  伊犁: 'Ili',
  阿勒泰: 'Altay',
  库尔勒: 'Korla',
  石河子: 'Shihezi',
  香格里拉: 'Shangri-La',
}; // prettier-ignore

/** Readings a dictionary gets wrong, because places keep old ones. */
const readings = {
  乐清: 'yue qing',
  浚县: 'xun xian',
  铅山: 'yan shan',
  洪洞: 'hong tong',
  涡阳: 'guo yang',
  单县: 'shan xian',
  任丘: 'ren qiu',
  任县: 'ren xian',
  任泽: 'ren ze',
  蔚县: 'yu xian',
  乐亭: 'lao ting',
  繁峙: 'fan shi',
  尉犁: 'yu li',
  筠连: 'jun lian',
  泌阳: 'bi yang',
  吴堡: 'wu bu',
  歙县: 'she xian',
  六合: 'lu he',
  莎车: 'sha che',
  喀什: 'ka shi',
  闵行: 'min hang',
  宕昌: 'tan chang',
  长子: 'zhang zi',
  大埔: 'da bu',
  什邡: 'shi fang',
  柞水: 'zha shui',
  句容: 'ju rong',
  蠡县: 'li xian',
  黄陂: 'huang pi',
  郫都: 'pi du',
  六安: 'lu an',
  枞阳: 'zong yang',
  大城: 'dai cheng',
  柏乡: 'bai xiang',
  双柏: 'shuang bai',
  覃塘: 'qin tang',
  鄄城: 'juan cheng',
  高邮: 'gao you',
  长汀: 'chang ting',
  台州: 'tai zhou',
  天台: 'tian tai',
  重庆: 'chong qing',
}; // prettier-ignore

const ethnic =
  '土家族|苗族|侗族|布依族|彝族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|藏族|羌族|回族|蒙古族|蒙古|朝鲜族|柯尔克孜|哈萨克族|哈萨克|维吾尔|满族|瑶族|畲族|黎族|仡佬族|水族|各族|仫佬族|毛南族|佤族|拉祜族|布朗族|纳西族|独龙族|怒族|普米族|土族|撒拉族|东乡族|保安族|裕固族|锡伯|塔吉克|达斡尔族|鄂温克族|鄂伦春族';
const autonomous = new RegExp(`(?:${ethnic})+(自治州|自治县|自治旗|自治区)$`);

const zone = /(开发区|园区|示范区|管理区|管委会|新区|新城|聚集区|实验区|试验区|创意园)$/;

/** Name without its administrative suffix: 湖北省 → 湖北, 延边朝鲜族自治州 → 延边, 朝阳区 → 朝阳, 浚县 → 浚县. */
export function shortName(name) {
  if (name === '内蒙古自治区') return '内蒙古';
  if (zone.test(name)) return name;
  const bare = name.replace(autonomous, '').replace(/(特别行政区|自治区|自治州|自治县|自治旗)$/, '');
  if (bare !== name && bare.length >= 2) return bare;
  const cut = name.replace(/(省|地区|(?<=神农架)林区|矿区|市|盟|区|县|旗)$/, '');
  return cut.length >= 2 ? cut : name;
}

const suffixes = [
  [/自治州$/, ' Prefecture'],
  [/地区$/, ' Prefecture'],
  [/盟$/, ' League'],
  [/自治县$/, ' County'],
  [/自治旗$/, ' Banner'],
  [/神农架林区$/, ' Forestry District'],
  [/矿区$/, ' Mining District'],
  [/区$/, ' District'],
  [/县$/, ' County'],
  [/旗$/, ' Banner'],
]; // prettier-ignore

const zoneKinds = [
  [/高新技术产业开发区$|高技术产业开发区$|高新技术开发区$|高新技术产业园区$/, ' High-tech Zone'],
  [/经济技术开发区$/, ' Economic and Technological Development Zone'],
  [/经济开发区$/, ' Economic Development Zone'],
  [/工业园区$/, ' Industrial Park'],
  [/示范区$/, ' Demonstration Zone'],
  [/管理区(管委会)?$/, ' Management Area'],
  [/新区$/, ' New Area'],
  [/开发区$/, ' Development Zone'],
  [/园区$/, ' Park'],
]; // prettier-ignore

function zoneName(name) {
  const kind = zoneKinds.find(([pattern]) => pattern.test(name));
  return kind ? capital(syllables(name.replace(kind[0], ''))) + kind[1] : capital(syllables(name));
}

/** English name of a province, prefecture or county. Cities carry no suffix, other kinds do. */
export function englishName(name, level) {
  if (level === 1) return provinces[name] ?? capital(syllables(shortName(name)));
  const short = shortName(name);
  const own = romanised[name] ?? romanised[short];
  if (romanised[name]) return own;
  if (zone.test(name)) return zoneName(name);
  const base = own ?? capital(syllables(short));
  const suffix = suffixes.find(([pattern]) => pattern.test(name) && !(short === name && short.length === 2));
  return suffix ? base + suffix[1] : base;
}

/** Pinyin of a name without tones and spaces, ü as v. */
export function plainPinyin(name) {
  return syllables(name).join('');
}

function syllables(name) {
  const fixed = readings[name] ?? readings[name.slice(0, 2)];
  const rest = readings[name] ? '' : fixed ? name.slice(2) : name;
  const out = fixed ? fixed.split(' ') : [];
  if (rest !== '')
    out.push(...pinyin(rest, { toneType: 'none', type: 'array', v: true }).map((s, i) => placeReading(rest[i], s)));
  return out.map((syllable) => syllable.replaceAll('ü', 'v'));
}

// In place names 都 is always du (capital), 阿 a, 大 da.
function placeReading(character, syllable) {
  return character === '都' ? 'du' : syllable;
}

/** Joins syllables as the national spelling rules do: Xi'an, Lu'an, Lüliang. */
function capital(parts) {
  const joined = parts.reduce((word, s) => word + (word !== '' && /^[aoe]/.test(s) ? `'${s}` : s), '');
  const shown = joined.replaceAll('nv', 'nü').replaceAll('lv', 'lü');
  return shown[0].toUpperCase() + shown.slice(1);
}
