/// The Rules screen: rule files per venue, their parameters and tier tables.
package plimsoll.desktop.rules;
