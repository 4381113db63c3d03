/// Values that every layer shares: instruments, accounts, market, rule files, scenarios and the snapshot that the
/// engine takes. No input or output, no clock, no chance.
package plimsoll.domain;
