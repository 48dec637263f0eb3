package org.ruzhu.platform.form.web;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import org.ruzhu.platform.text.PlainText;

/**
 * Makes each line break one sign, as the browser has counted it: it sends two (HTML,
 * 4.10.22.7). What shows nothing is nothing: no reason, for one.
 */
@ControllerAdvice
class LineBreaks {

	@InitBinder
	void single(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(String text) {
				setValue((text != null) ? plain(text) : null);
			}

		});
	}

	private static String plain(String text) {
		boolean nothing = !text.isBlank() && PlainText.kept(text).isEmpty();
		return nothing ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
	}

}
