package org.ruzhu.membership.product.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.StaffForms;
import org.ruzhu.platform.json.Json;

/** Reads which points of a product's review were found to hold. */
@Component
class ReviewedChecks {

	private static final String BOX = "checkbox";

	private final StaffForms forms;

	ReviewedChecks(StaffForms forms) {
		this.forms = forms;
	}

	/** The points as they were answered, each once. */
	List<Answered> of(DelegateTask task) {
		Answers answers = new Answers(task::getVariable, task::removeVariable);
		List<?> passed = answers.list(ListProductProcess.PASSED_CHECKS);
		return Optional.ofNullable(task.getVariable(ListProductProcess.PRODUCT_CHECKS))
			.map((shown) -> Json.read(shown.toString(), new TypeReference<List<Option>>() {
			}))
			.map((shown) -> shown.stream()
				.map((check) -> new Answered(check.value(), name(check), passed.contains(check.value())))
				.toList())
			.orElseGet(() -> boxes(task).stream()
				.map((box) -> new Answered(box.key(), box.label(LocaleContextHolder.getLocale()),
						answers.isTicked(box.key())))
				.toList());
	}

	private static String name(Option check) {
		return Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage()) ? check.labelEn()
				: check.label();
	}

	/** A task that is older than the list has a box for each point in its form. */
	private List<FormComponent> boxes(DelegateTask task) {
		return this.forms.of(task.getId())
			.orElseThrow()
			.fields()
			.stream()
			.filter((field) -> BOX.equals(field.type()))
			.toList();
	}

	/** A point as it was answered. */
	record Answered(String id, String name, boolean passed) {
	}

}
