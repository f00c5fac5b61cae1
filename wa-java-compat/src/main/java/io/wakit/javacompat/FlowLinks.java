package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FlowAction;
import io.wakit.flows.json.MediaSize;
import io.wakit.flows.json.NavigationItem;
import java.util.List;

/**
 * Components of a Flow that are tapped: {@code FlowLinks.footer("Next", FlowActions.navigate("DONE"))}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowLinks {
    private FlowLinks() {}

    /**
     * The button at the bottom; a terminal screen needs one.
     *
     * @param label up to 35 characters
     * @param action what a tap does: one of {@link FlowActions}
     * @return the component, to go on with
     */
    public static Footer footer(String label, FlowAction action) {
        return new Footer().put("label", label).put("on-click-action", action);
    }

    /**
     * Words to tap; up to 2 on a screen.
     *
     * @param text up to 25 characters
     * @param action what a tap does: one of {@link FlowActions}
     * @return the component, to go on with
     */
    public static EmbeddedLink link(String text, FlowAction action) {
        return new EmbeddedLink().put("text", text).put("on-click-action", action);
    }

    /**
     * Entries to go on from; from 6.2 on.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param items 1 to 20 entries
     * @return the component, to go on with
     */
    public static NavigationList navigationList(String name, List<NavigationItem> items) {
        return new NavigationList().put("name", name).put("list-items", items);
    }

    /**
     * The same, of entries that the phone finds.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param items {@code FlowValues.data("entries")}
     * @return the component, to go on with
     */
    public static NavigationList navigationList(String name, Dynamic<List<NavigationItem>> items) {
        return new NavigationList().put("name", name).put("list-items", items);
    }

    /** The button at the bottom. */
    public static final class Footer extends FlowPart<Footer> {
        private Footer() {
            super("Footer");
        }

        /**
         * Adds words at the left above it; goes with the right ones.
         *
         * @param leftCaption up to 15 characters
         * @return this
         */
        public Footer leftCaption(String leftCaption) {
            return put("left-caption", leftCaption);
        }

        /**
         * Adds words in the middle above it, and none beside them.
         *
         * @param centerCaption up to 15 characters
         * @return this
         */
        public Footer centerCaption(String centerCaption) {
            return put("center-caption", centerCaption);
        }

        /**
         * Adds words at the right above it; goes with the left ones.
         *
         * @param rightCaption up to 15 characters
         * @return this
         */
        public Footer rightCaption(String rightCaption) {
            return put("right-caption", rightCaption);
        }

        /**
         * Says whether it can be used.
         *
         * @param enabled true unless said
         * @return this
         */
        public Footer enabled(boolean enabled) {
            return put("enabled", enabled);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param enabled what the phone finds
         * @return this
         */
        public Footer enabled(Dynamic<Boolean> enabled) {
            return put("enabled", enabled);
        }

        @Override
        Footer self() {
            return this;
        }
    }

    /** Words to tap. */
    public static final class EmbeddedLink extends VisibleFlowPart<EmbeddedLink> {
        private EmbeddedLink() {
            super("EmbeddedLink");
        }

        @Override
        EmbeddedLink self() {
            return this;
        }
    }

    /** Entries to go on from. */
    public static final class NavigationList extends VisibleFlowPart<NavigationList> {
        private NavigationList() {
            super("NavigationList");
        }

        /**
         * Adds a title above.
         *
         * @param label up to 80 characters
         * @return this
         */
        public NavigationList label(String label) {
            return put("label", label);
        }

        /**
         * Adds words below the title.
         *
         * @param description up to 300 characters
         * @return this
         */
        public NavigationList description(String description) {
            return put("description", description);
        }

        /**
         * Says how large its pictures are; from 5.0 on.
         *
         * @param mediaSize regular unless said
         * @return this
         */
        public NavigationList mediaSize(MediaSize mediaSize) {
            return put("media-size", mediaSize);
        }

        /**
         * Says what a tap on any entry does, where the entries have no action of their own.
         *
         * @param onClickAction {@link FlowActions#navigate} or {@link FlowActions#dataExchange}
         * @return this
         */
        public NavigationList onClickAction(FlowAction onClickAction) {
            return put("on-click-action", onClickAction);
        }

        @Override
        NavigationList self() {
            return this;
        }
    }
}
