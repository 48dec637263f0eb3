package org.ruzhu.platform.form.web;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Makes each line break one sign, as the browser has counted it: it sends two (HTML,
 * 4.10.22.7).
 */
@ControllerAdvice
class LineBreaks {

	@InitBinder
	void single(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(String text) {
				setValue((text != null) ? text.replace("\r\n", "\n").replace('\r', '\n') : null);
			}

		});
	}

}
