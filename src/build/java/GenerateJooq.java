/** Generates jOOQ's classes for each module that has migrations. */
class GenerateJooq {
    public static void main(String[] arguments) {}
}
