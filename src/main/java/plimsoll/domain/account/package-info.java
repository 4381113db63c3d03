/// Who holds what where: pools, balances, positions.
package plimsoll.domain.account;
