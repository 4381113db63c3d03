/// The one place that parses typed numbers and formats numbers to show.
package plimsoll.domain.text;
