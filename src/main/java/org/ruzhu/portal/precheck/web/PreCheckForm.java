package org.ruzhu.portal.precheck.web;

import java.util.List;
import java.util.Map;

import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.portal.shell.FilledForm;

/** The form of the pre-check with the typed values. */
record PreCheckForm(FormSchema schema, Map<String, List<String>> typed) implements FilledForm {
}
