/** A password has at least so many characters. */
export const shortestPassword = 12;
/** And at most so many: hashing a longer one would cost the server, and helps nobody. */
export const longestPassword = 128;
