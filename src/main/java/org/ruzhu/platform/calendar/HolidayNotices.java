package org.ruzhu.platform.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the notices: one file {@code <year>.yaml} per year, first the shipped ones, then
 * those of a folder.
 */
final class HolidayNotices {

	private static final String SHIPPED = "classpath:calendar/*.yaml";

	private static final ObjectMapper YAML = YAMLMapper.builder()
		.addModule(new JavaTimeModule())
		.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private HolidayNotices() {
	}

	static Collection<HolidayNotice> shipped() {
		return read(List.of(SHIPPED));
	}

	/**
	 * The shipped notices, and those of a folder. If both have a year, the folder wins.
	 */
	static Collection<HolidayNotice> shippedAnd(String folder) {
		return folder.isBlank() ? shipped() : read(List.of(SHIPPED, "file:" + folder + "/*.yaml"));
	}

	private static Collection<HolidayNotice> read(List<String> patterns) {
		Map<Integer, HolidayNotice> notices = new TreeMap<>();
		for (String pattern : patterns) {
			find(pattern).stream().map(HolidayNotices::parse).forEach(notice -> notices.put(notice.year(), notice));
		}
		return new ArrayList<>(notices.values());
	}

	private static List<Resource> find(String pattern) {
		try {
			return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
		}
		catch (IOException ex) {
			throw new BrokenCalendarException(pattern, "cannot be read: " + ex.getMessage(), ex);
		}
	}

	static HolidayNotice parse(Resource file) {
		try (InputStream content = file.getInputStream()) {
			return YAML.readValue(content, HolidayNotice.class);
		}
		catch (JsonProcessingException ex) {
			JsonLocation at = ex.getLocation();
			String line = (at != null) ? ", line " + at.getLineNr() : "";
			throw new BrokenCalendarException(file.getDescription() + line, ex.getOriginalMessage(), ex);
		}
		catch (IOException ex) {
			throw new BrokenCalendarException(file.getDescription(), "cannot be read: " + ex.getMessage(), ex);
		}
	}

}
