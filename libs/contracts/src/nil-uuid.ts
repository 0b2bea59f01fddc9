/** Of nothing and before everything: no id of ours is it. Source: RFC 9562, 5.9. */
export const NIL_UUID = '00000000-0000-0000-0000-000000000000';
