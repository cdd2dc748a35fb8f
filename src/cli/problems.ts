/** The command was used wrongly: it ends with 2 and says this sentence. */
export class WrongUse extends Error {}

/** The command was used rightly, but something outside it failed: it ends with 1 and says this sentence. */
export class Failure extends Error {}
