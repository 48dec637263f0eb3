package org.ruzhu.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database knows, so that a request gets further than the door: the values of
 * every column that names something.
 */
final class Known {

	private static final int PER_COLUMN = 12;

	private final Map<String, List<String>> byColumn = new LinkedHashMap<>();

	private final List<String> all = new ArrayList<>();

	Known(JdbcClient jdbc) {
		jdbc.sql(
				"""
						select lower(table_name) as t, lower(column_name) as c from information_schema.columns
						where lower(table_schema) = 'public'
						  and (lower(column_name) similar to '%(id|id_|key|key_|key\\_|number|code|name_|state|type|kind|market|group_id_)'
						       or column_name in ('number', 'order_number', 'reference'))
						  and lower(table_name) not similar to '(spring_session|act_ge_bytearray|flyway)%'
						order by 1, 2""")
			.query((row, number) -> List.of(row.getString("t"), row.getString("c")))
			.list()
			.forEach((column) -> {
				List<String> values = jdbc
					.sql("select distinct cast(%2$s as varchar) from %1$s where %2$s is not null order by 1 limit %3$d"
						.formatted(column.get(0), column.get(1), PER_COLUMN))
					.query(String.class)
					.list();
				put(column.get(1).replace("_", ""), values);
				put(column.get(0).replaceAll("^act_.._", "").replace("_", "") + column.get(1).replace("_", ""), values);
				this.all.addAll(values);
			});
	}

	private void put(String name, List<String> values) {
		this.byColumn.computeIfAbsent(name, (key) -> new ArrayList<>()).addAll(values);
	}

	/** A value that this name may have, or any other, or an odd one. */
	String value(String name, Oddities odd) {
		String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
		List<String> fitting = this.byColumn.getOrDefault(plain, this.byColumn.getOrDefault(plain + "id", List.of()));
		if (!fitting.isEmpty() && odd.chance(0.6)) {
			return odd.one(fitting);
		}
		return odd.chance(0.4) ? odd.one(this.all) : odd.text();
	}

}
