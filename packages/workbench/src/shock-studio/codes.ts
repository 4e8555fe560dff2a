const special = /[%:,*]/g;

/** A list of codes as a part of an event in the address. */
export function writeCodes(codes: readonly string[]): string {
  return codes.map((code) => code.replaceAll(special, encodeURIComponentOf)).join('*');
}

function encodeURIComponentOf(character: string): string {
  return `%${character.codePointAt(0)!.toString(16).toUpperCase()}`;
}

export function readCodes(text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  return text.split('*').map((code) => code.replaceAll(/%(25|3A|2C|2A)/g, (coded) => decodeURIComponent(coded)));
}
