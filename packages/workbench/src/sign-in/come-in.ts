/** Loads the page that was asked for anew, now as somebody. */
export function comeIn(): void {
  if (location.pathname === '/sign-in') location.assign('/');
  else location.reload();
}
