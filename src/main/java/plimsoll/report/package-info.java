/// Tables, run records and pictures of results as files; nothing is calculated here.
package plimsoll.report;
