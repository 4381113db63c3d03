/// Answers whether rules hold what every venue's rules hold, tried on small generated books.
package plimsoll.engine.validation;
