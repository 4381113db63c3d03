/// Tables and their cells as ViewModels describe them, free of controls, so that they are tested without the toolkit.
package plimsoll.desktop.model;
