package plimsoll.desktop.chart;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.theme.Token;

/// What all charts share: two canvases (the picture, and the crosshair above it), theme, text size, mouse, keys, menu.
/// Drawing happens once per layout pass, however many changes came before.
public abstract class Chart extends Region {
    private static final double DRAG_START = 3;
    private static final double WHEEL_STEP = 1.2;

    private final Canvas picture = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Tooltip tip = new Tooltip();
    private final String name;
    private ChartColors colors = new ChartColors(true);
    private double textScale = 1;
    private boolean pictureOld = true;
    private boolean tipShown;
    private double dragX = Double.NaN;
    private double dragY = Double.NaN;
    private boolean dragging;
    private Optional<Runnable> onSavePicture = Optional.empty();
    private Consumer<String> onCopyTable = Chart::copyText;
    private Runnable onCopyPicture = this::copyPicture;

    /// @param name accessible name, for example `Survival corridor`
    Chart(String name) {
        this.name = name;
        picture.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        getChildren().addAll(picture, overlay);
        getStyleClass().add("plim-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setMinSize(200, 120);
        focusedProperty().subscribe(this::refreshOverlay);
        listen();
    }

    /// Chooses the theme and redraws.
    public final void setDark(boolean dark) {
        if (colors.dark() != dark) {
            colors = new ChartColors(dark);
            refresh();
        }
    }

    /// Chooses the size of texts, 1 = as designed, and redraws.
    public final void setTextScale(double factor) {
        if (textScale != factor) {
            textScale = factor;
            refresh();
        }
    }

    /// Says what `Save picture…` does; the entry is missing until then.
    public final void setOnSavePicture(Runnable action) {
        onSavePicture = Optional.of(action);
    }

    /// Replaces what `Copy picture` does; at first it puts the picture on the clipboard.
    public final void setOnCopyPicture(Runnable action) {
        onCopyPicture = action;
    }

    /// Replaces what `Copy data` does; it gets the text of [#table]. At first it puts the text on the clipboard.
    public final void setOnCopyTable(Consumer<String> action) {
        onCopyTable = action;
    }

    /// Returns the shown numbers as tab-separated text with a header, full precision, ASCII signs.
    public abstract String table();

    /// Returns the crosshair's read-out as plain text; empty without a crosshair.
    public abstract String readOut();

    /// Returns the chart as shown, without crosshair, at device pixels per logical pixel, as PNG bytes.
    public final byte[] png(double scale) {
        return PngBytes.of(image(Math.max(1, getWidth()), Math.max(1, getHeight()), scale));
    }

    /// Draws the chart at a size.
    final WritableImage image(double width, double height, double scale) {
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        Pen pen = new Pen(g, colors, scale, textScale);
        pen.fill(new Box(0, 0, width, height), colors.of(Token.PANEL));
        paint(pen, width, height);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, canvas.getWidth(), canvas.getHeight()));
        return canvas.snapshot(parameters, null);
    }

    /// Draws everything but the crosshair.
    abstract void paint(Pen pen, double width, double height);

    /// Draws the crosshair and its read-out.
    abstract void paintOverlay(Pen pen, double width, double height);

    /// The mouse stands here.
    abstract void hover(double x, double y);

    /// The mouse has left.
    abstract void leave();

    /// Somebody clicked here; a double click picks, then resets and takes the pick back.
    abstract void pick(double x, double y);

    /// Undoes the last pick, because it was the first half of a double click.
    abstract void unpick();

    abstract void zoom(double factor, double x, double y, boolean upright);

    abstract void pan(double dx, double dy);

    /// Shows the first view again.
    public abstract void resetView();

    /// Handles a key and returns whether it meant something.
    abstract boolean key(KeyEvent event);

    /// Returns what a tooltip says here.
    Optional<String> hint(double x, double y) {
        return Optional.empty();
    }

    /// Scrolls rows instead of zooming and returns whether it did.
    boolean scrollRows(double x, double pixels) {
        return false;
    }

    final ChartColors colors() {
        return colors;
    }

    final double textScale() {
        return textScale;
    }

    /// Redraws the picture and the crosshair in the next layout pass.
    final void refresh() {
        pictureOld = true;
        requestLayout();
    }

    /// Redraws the crosshair in the next layout pass.
    final void refreshOverlay() {
        String text = readOut();
        setAccessibleText(text.isEmpty() ? name : name + ": " + text);
        requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (picture.getWidth() != width || picture.getHeight() != height) {
            for (Canvas canvas : new Canvas[] {picture, overlay}) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            pictureOld = true;
        }
        if (width < 1 || height < 1) {
            return;
        }
        if (pictureOld) {
            pictureOld = false;
            Pen pen = pen(picture, width, height);
            pen.fill(new Box(0, 0, width, height), colors.of(Token.PANEL));
            paint(pen, width, height);
        }
        Pen pen = pen(overlay, width, height);
        paintOverlay(pen, width, height);
        if (isFocusVisible()) {
            pen.outline(new Box(1, 1, width - 2, height - 2), 1.5, colors.of(Token.ACCENT), 2);
        }
    }

    private Pen pen(Canvas canvas, double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        Window window = getScene() == null ? null : getScene().getWindow();
        return new Pen(g, colors, window == null ? 1 : window.getRenderScaleX(), textScale);
    }

    private void listen() {
        setOnMouseMoved(event -> {
            hover(event.getX(), event.getY());
            showHint(event.getX(), event.getY());
        });
        setOnMouseExited(event -> leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
        setOnKeyPressed(event -> {
            if (key(event)) {
                event.consume();
            }
        });
        ContextMenu menu = new ContextMenu();
        setOnContextMenuRequested(event -> {
            menu.getItems().setAll(item("Copy data", () -> onCopyTable.accept(table())));
            menu.getItems().add(item("Copy picture", onCopyPicture));
            onSavePicture.ifPresent(action -> menu.getItems().add(item("Save picture\u2026", action)));
            menu.getItems().add(item("Reset view", this::resetView));
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown() || Double.isNaN(dragX)) {
            return;
        }
        double dx = event.getX() - dragX;
        double dy = event.getY() - dragY;
        if (dragging || Math.abs(dx) > DRAG_START || Math.abs(dy) > DRAG_START) {
            dragging = true;
            dragX = event.getX();
            dragY = event.getY();
            pan(dx, dy);
            hover(event.getX(), event.getY());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragging) {
            return;
        }
        if (event.getClickCount() == 1) {
            pick(event.getX(), event.getY());
        } else if (event.getClickCount() == 2) {
            unpick();
            resetView();
        }
    }

    private void scroll(ScrollEvent event) {
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turned != 0 && !scrollRows(event.getX(), turned)) {
            boolean upright = event.isControlDown() || event.isShiftDown();
            zoom(StrictMath.pow(WHEEL_STEP, -Math.signum(turned)), event.getX(), event.getY(), upright);
            hover(event.getX(), event.getY());
        }
        event.consume();
    }

    private void showHint(double x, double y) {
        Optional<String> text = hint(x, y);
        text.ifPresent(tip::setText);
        if (text.isPresent() != tipShown) {
            tipShown = text.isPresent();
            if (tipShown) {
                Tooltip.install(this, tip);
            } else {
                Tooltip.uninstall(this, tip);
            }
        }
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image(Math.max(1, getWidth()), Math.max(1, getHeight()), 2));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void copyText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
