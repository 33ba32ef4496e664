/**
 * The part of @microsoft/office-js-helpers that we use. Its own types bring office.js's types of 2017, which would be
 * merged into today's.
 */
declare module "@microsoft/office-js-helpers/dist/office.helpers.min.js" {
  export class Storage<Value> {
    /** Throws where the browser refuses localStorage. */
    constructor(container: string);
    /** Null where there is nothing; a text that is no JSON comes as it is. */
    get(key: string): Value | string | null;
    /** Throws where it is full or refused. */
    set(key: string, value: Value): Value;
  }
}
