package org.ruzhu.platform.form.web;

import org.junit.jupiter.api.Test;

import org.springframework.web.bind.WebDataBinder;

import static org.assertj.core.api.Assertions.assertThat;

class LineBreaksTest {

	@Test
	void aLineBreakOfTheBrowserIsOneSign() {
		WebDataBinder binder = new WebDataBinder(null);

		new LineBreaks().single(binder);

		assertThat(binder.convertIfNecessary("一\r\n二\r三\n四", String.class)).isEqualTo("一\n二\n三\n四");
	}

	@Test
	void whatShowsNothingIsNothing() {
		WebDataBinder binder = new WebDataBinder(null);
		new LineBreaks().single(binder);

		assertThat(binder.convertIfNecessary("\u200b\u202e \u3000\r\n", String.class)).isEmpty();
		assertThat(binder.convertIfNecessary(" 理由 ", String.class)).isEqualTo(" 理由 ");
	}

}
