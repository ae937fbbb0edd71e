process.env.RAPPORT_TEST_DATABASE = 'postgres';
