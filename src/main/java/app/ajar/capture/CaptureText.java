package app.ajar.capture;

import javafx.scene.control.TextArea;

/** The text of the box and what is typed in it. */
final class CaptureText {

    /** The size of a caption in letters. */
    static final double CAPTION = 0.857;

    private final CaptureModel model;
    private final TextArea area;

    CaptureText(CaptureModel model, WritingBox box) {
        this.model = model;
        this.area = box.area();
    }

    void follow() {
        area.textProperty()
                .addListener((text, before, now) -> model.typed(now, Math.min(area.getCaretPosition(), now.length())));
        area.caretPositionProperty().addListener(
                (caret, before, now) -> model.typed(area.getText(), Math.min(now.intValue(), area.getLength())));
        model.text().addListener((text, before, now) -> show(now));
        model.open().addListener((open, before, now) -> {
            if (now) {
                set(area.getText());
            }
        });
        model.editBy(this::edit);
        area.editableProperty().bind(model.keeping().not());
        show(model.text().get());
    }

    private void show(String now) {
        if (!now.equals(area.getText())) {
            set(now);
        }
    }

    /** What stands in the box when it is opened, or was put there, has no history: what was typed before is kept. */
    private void set(String now) {
        area.setText(now);
        area.positionCaret(area.getLength());
    }

    /** As if it were typed: it can be taken back like anything typed. */
    private void edit(Edit edit) {
        int behind = area.getCaretPosition() - edit.to();
        boolean byHand = area.getCaretPosition() >= edit.from() && behind <= 0;
        int stays = behind >= 0
                ? area.getCaretPosition() + edit.with().length() - edit.to() + edit.from()
                : area.getCaretPosition();
        area.replaceText(edit.from(), edit.to(), edit.with());
        area.positionCaret(byHand ? edit.caret() : stays);
    }
}
