package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FontWeight;
import java.util.List;

/**
 * Components of a Flow that are read: {@code FlowTexts.body("${data.greeting}").fontWeight(FontWeight.Bold)}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowTexts {
    private FlowTexts() {}

    /**
     * The largest heading.
     *
     * @param text up to 80 characters
     * @return the component, to go on with
     */
    public static Plain heading(String text) {
        return new Plain("TextHeading").put("text", text);
    }

    /**
     * A smaller heading.
     *
     * @param text up to 80 characters
     * @return the component, to go on with
     */
    public static Plain subheading(String text) {
        return new Plain("TextSubheading").put("text", text);
    }

    /**
     * Words to read.
     *
     * @param text up to 4,096 characters; several are paragraphs
     * @return the component, to go on with
     */
    public static Styled body(String... text) {
        return new Styled("TextBody").put("text", paragraphs(text));
    }

    /**
     * Small print.
     *
     * @param text up to 4,096 characters; several are paragraphs
     * @return the component, to go on with
     */
    public static Styled caption(String... text) {
        return new Styled("TextCaption").put("text", paragraphs(text));
    }

    /**
     * A long text in Markdown, nearly alone on its screen; from 5.1 on.
     *
     * @param text paragraphs, or one {@code ${data.…}}
     * @return the component, to go on with
     */
    public static Plain richText(String... text) {
        return new Plain("RichText").put("text", paragraphs(text));
    }

    private static Object paragraphs(String... text) {
        return text.length == 1 ? text[0] : List.of(text);
    }

    /** Words without settings of their own. */
    public static final class Plain extends VisibleFlowPart<Plain> {
        private Plain(String type) {
            super(type);
        }

        @Override
        Plain self() {
            return this;
        }
    }

    /** Words that can be set in several ways. */
    public static final class Styled extends VisibleFlowPart<Styled> {
        private Styled(String type) {
            super(type);
        }

        /**
         * Says how heavy they are set.
         *
         * @param fontWeight normal unless said
         * @return this
         */
        public Styled fontWeight(FontWeight fontWeight) {
            return put("font-weight", fontWeight);
        }

        /**
         * Strikes them through.
         *
         * @param strikethrough false unless said
         * @return this
         */
        public Styled strikethrough(boolean strikethrough) {
            return put("strikethrough", strikethrough);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param strikethrough what the phone finds
         * @return this
         */
        public Styled strikethrough(Dynamic<Boolean> strikethrough) {
            return put("strikethrough", strikethrough);
        }

        /**
         * Sets Markdown in them; from 5.1 on.
         *
         * @param markdown false unless said
         * @return this
         */
        public Styled markdown(boolean markdown) {
            return put("markdown", markdown);
        }

        @Override
        Styled self() {
            return this;
        }
    }
}
