/// What the document says about changes, kept beside the code.
package plimsoll.document.text;
