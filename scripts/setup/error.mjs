/** A set-up that cannot go on, in words for the person in front of it. */
export class SetUpError extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   */
  constructor(zh, en) {
    super(en);
    this.name = 'SetUpError';
    this.zh = zh;
    this.en = en;
  }
}
