package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import plimsoll.desktop.text.Texts;

/// What a chart offers to take away, and the clipboard it goes to.
final class ChartMenu {
    private ChartMenu() {}

    /// Returns what the menu of a chart offers.
    ///
    /// @param saves whether pictures can be saved
    /// @param asks  whether numbers can be asked
    static List<MenuItem> items(Chart chart, boolean saves, boolean asks) {
        List<MenuItem> items = new ArrayList<>();
        if (asks) {
            items.add(item(Texts.of("why.item"), chart::askWhy));
            items.add(new SeparatorMenuItem());
        }
        items.add(item(Texts.of("chart.copyData"), chart::copyData));
        items.add(item(Texts.of("chart.copyPicture"), chart::copyPicture));
        if (saves) {
            Menu save = new Menu(Texts.of("chart.savePicture"));
            for (ChartPicture kind : ChartPicture.values()) {
                save.getItems().add(item(kind.title(), () -> chart.savePicture(kind)));
            }
            items.add(save);
        }
        items.add(new SeparatorMenuItem());
        items.add(item(Texts.of("chart.showAll"), chart::resetView));
        return items;
    }

    static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    static void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
