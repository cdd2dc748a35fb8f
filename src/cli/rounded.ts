/** The solver is good to about three decimals; more would only look exact. Nothing becomes minus nothing. */
export function rounded(value: number, decimals = 4): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}
