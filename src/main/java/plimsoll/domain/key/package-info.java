/// Keys that ask for actions: as people write them, as the program has them, and as a user wants them.
package plimsoll.domain.key;
