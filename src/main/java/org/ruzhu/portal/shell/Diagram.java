package org.ruzhu.portal.shell;

import java.util.List;

/**
 * A process diagram with the progress of a case.
 *
 * @param name the name of the process
 * @param xml BPMN 2.0, labelled in the reader's language
 * @param done the ids of the elements that are done
 * @param current the ids of the elements where the case is now
 */
public record Diagram(String name, String xml, List<String> done, List<String> current) {
}
