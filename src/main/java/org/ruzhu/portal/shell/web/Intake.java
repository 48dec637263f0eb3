package org.ruzhu.portal.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.UnacceptableFileException;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.portal.shell.TaskForm;

/** Reads the submitted form: texts as they are, files as documents. */
@Component
class Intake {

	private final Documents documents;

	Intake(Documents documents) {
		this.documents = documents;
	}

	/**
	 * The result of reading.
	 *
	 * @param form the form with the submitted values
	 * @param uploaded the fields that got a new file
	 * @param problems the errors of refused files
	 */
	record Received(TaskForm form, List<FormComponent> uploaded, List<InvalidAnswerException> problems) {
	}

	Received receive(TaskForm form, HttpServletRequest request) {
		Map<String, List<String>> sent = new HashMap<>();
		List<FormComponent> uploaded = new ArrayList<>();
		List<InvalidAnswerException> problems = new ArrayList<>();
		for (FormComponent field : form.fields()) {
			String[] values = request.getParameterValues(field.key());
			sent.put(field.key(), (values != null) ? Arrays.asList(values) : List.of());
			if (field.upload().isPresent()) {
				sent.compute(field.key(), (key, ids) -> own(ids, field, form));
				MultipartFile file = file(request, field);
				if (file != null) {
					uploaded.add(field);
					store(form, field, file, sent, problems);
				}
			}
		}
		String removed = request.getParameter("remove");
		sent.computeIfPresent(String.valueOf(removed), (key, value) -> List.of());
		return new Received(form.filledWith(sent), uploaded, problems);
	}

	/**
	 * Keeps only the id of a document of this case and kind, so that nobody can reference
	 * another's document.
	 */
	private List<String> own(List<String> ids, FormComponent field, TaskForm form) {
		return ids.stream()
			.filter((id) -> this.documents.find(id).filter((document) -> isOwn(document, field, form)).isPresent())
			.limit(1)
			.toList();
	}

	private static boolean isOwn(Document document, FormComponent field, TaskForm form) {
		return document.caseId().equals(form.task().caseId()) && document.kind().equals(field.upload().orElseThrow());
	}

	private static MultipartFile file(HttpServletRequest request, FormComponent field) {
		MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
		MultipartFile file = (parts != null) ? parts.getFile(fileName(field.key())) : null;
		boolean chosen = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
		return chosen ? file : null;
	}

	/**
	 * The request parameter with the file of a field. The field's own key carries the
	 * document id.
	 */
	private static String fileName(String key) {
		return key + ".file";
	}

	private void store(TaskForm form, FormComponent field, MultipartFile file, Map<String, List<String>> sent,
			List<InvalidAnswerException> problems) {
		try {
			Document document = this.documents.keep(form.task().caseId(), field.upload().orElseThrow(),
					file.getOriginalFilename(), file.getBytes(), field.uploadTypes(), field.uploadMaxMb());
			sent.put(field.key(), List.of(document.id()));
		}
		catch (UnacceptableFileException ex) {
			problems.add(new InvalidAnswerException(field.key(), ex.messageKey(), ex.args()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
