package org.ruzhu.portal.shell.web;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class OversizedRequestsTest {

	@Test
	void anUploadAtTheLimitGoesOn() throws Exception {
		MockFilterChain chain = new MockFilterChain();

		filter().doFilter(upload(10), new MockHttpServletResponse(), chain);

		assertThat(chain.getRequest()).isNotNull();
	}

	@Test
	void anUploadBeyondTheLimitIsToldSo() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();

		filter().doFilter(upload(11), response, chain);

		assertThat(response.getStatus()).isEqualTo(413);
		assertThat(chain.getRequest()).isNull();
	}

	private static OversizedRequests filter() {
		MultipartProperties multipart = new MultipartProperties();
		multipart.setMaxRequestSize(DataSize.ofBytes(10));
		return new OversizedRequests(multipart);
	}

	private static MockHttpServletRequest upload(int bytes) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/tasks/1");
		request.setContentType("multipart/form-data; boundary=x");
		request.setContent(new byte[bytes]);
		return request;
	}

}
