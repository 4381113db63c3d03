/// Writes a run as a document for paper: what is at risk first, then charts, tables and what they were made from.
package plimsoll.report.pdf;
